package vn.khue.bench;

import static vn.khue.store.tables.Tables.CHECKPOINT;
import static vn.khue.store.tables.Tables.PUBLICATION;
import static vn.khue.store.tables.Tables.PUBLICATION_RULE;
import static vn.khue.store.tables.Tables.RULE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import vn.khue.catalogue.Catalogue;
import vn.khue.publication.Published;
import vn.khue.sample.SampleCentre;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/**
 * Nights after the sample, one a day and each its own publication, as the publisher leaves them: what schools owed and
 * sent is that of the sample's last night again, and twenty schools gain a certificate or lose it, one of them late.
 */
final class StoredNights {

    private static final LocalDate COPIED = LocalDate.of(2023, 5, 31);
    private static final List<String> OF_NIGHTS = List.of("deliveries-arrived", "deliveries-received",
            "silent-schools");
    private static final List<String> OF_CERTIFICATES = List.of("accreditation-coverage", "national-standard-share");
    /** Inserts bring so many nights, so that parts have to be merged as they do in use. */
    private static final int TOGETHER = 50;

    private final SampleCentre centre;
    private final DSLContext store;
    private final Warehouse warehouse;
    private final Published sample;
    private final Map<String, Integer> rules;
    private int stored;

    StoredNights(SampleCentre centre, Warehouse warehouse) {
        this.centre = centre;
        this.store = centre.store();
        this.warehouse = warehouse;
        sample = centre.publications().newest().orElseThrow();
        rules = store.select(RULE.INDICATOR, RULE.ID).from(RULE).join(PUBLICATION_RULE)
                .on(PUBLICATION_RULE.RULE.eq(RULE.ID)).where(PUBLICATION_RULE.N.eq(sample.number()))
                .fetchMap(RULE.INDICATOR, RULE.ID);
    }

    /** The newest publication. */
    Published newest() {
        return centre.publications().newest().orElseThrow();
    }

    /** Any of those of the nights. */
    Published any(Random random) {
        return centre.publications().find(sample.number() + 1 + random.nextInt(stored)).orElseThrow();
    }

    /** Adds nights until there are so many. */
    void store(int nights) {
        while (stored < nights) {
            int next = Math.min(nights, stored + TOGETHER);
            write(stored + 1, next);
            stored = next;
        }
        // the engine does it itself five minutes after the last publication
        TestWarehouse.migrate("OPTIMIZE TABLE change FINAL");
        writeHead();
    }

    private void write(int first, int last) {
        String nights = "range(%d, %d)".formatted(first, last + 1);
        warehouse.execute("""
                INSERT INTO visible_loading (dataset, loading, delivery, pub, sign)
                SELECT 'intake-nights', 10000000 + night * 10000 + file, 10000000 + night * 10000 + file, %d + night, 1
                FROM (SELECT arrayJoin(%s) AS night, arrayJoin(range(6126)) AS file)"""
                .formatted(sample.number(), nights));
        warehouse.execute("""
                INSERT INTO announced (rule, period, since, pub)
                SELECT arrayJoin([%s]) AS rule, toString(toDate32('%s') + night) AS period, toDate32(period), %d + night
                FROM (SELECT arrayJoin(%s) AS night)"""
                .formatted(numbers(OF_NIGHTS), sample.dataDate(), sample.number(), nights));
        warehouse.execute("""
                INSERT INTO change (rule, facet, entity, valid_from, pub, pub_day, num, den, cause, delivery)
                SELECT rule, replaceOne(facet, '%1$s', toString(toDate32('%2$s') + night)), entity,
                       toDate32('%2$s') + night, %3$d + night, toDate32('%2$s') + night, num, den, cause, delivery
                FROM (SELECT * FROM change WHERE rule IN (%4$s) AND startsWith(facet, 'period=%1$s') AND pub <= %3$d)
                ARRAY JOIN %5$s AS night"""
                .formatted(COPIED, sample.dataDate(), sample.number(), numbers(OF_NIGHTS), nights));
        warehouse.execute("""
                INSERT INTO change (rule, facet, entity, valid_from, pub, pub_day, num, den, cause, delivery)
                SELECT arrayJoin([%4$s]) AS rule, arrayJoin(['', 'held=2']) AS facet,
                       1 + (intDiv(night, 2) * 20 + n) %% 1000,
                       toDate32('%2$s') + night - if(n = 0, night %% 30, 0), %3$d + night, toDate32('%2$s') + night,
                       if(night %% 2 = 0, 1, -1), 0, 'real', night
                FROM (SELECT arrayJoin(%1$s) AS night, arrayJoin(range(20)) AS n)"""
                .formatted(nights, sample.dataDate(), sample.number(), numbers(OF_CERTIFICATES)));
        IntStream.rangeClosed(first, last).forEach(this::decide);
    }

    private void decide(int night) {
        LocalDate day = sample.dataDate().plusDays(night);
        int number = sample.number() + night;
        OffsetDateTime at = day.atTime(2, 0).atOffset(ZoneOffset.UTC);
        store.insertInto(PUBLICATION).set(PUBLICATION.N, number).set(PUBLICATION.STATE, "PUBLISHED")
                .set(PUBLICATION.KIND, "NIGHT").set(PUBLICATION.FENCE, (long) number).set(PUBLICATION.DATA_DATE, day)
                .set(PUBLICATION.CATALOGUE, "bench").set(PUBLICATION.NETWORK, "bench").set(PUBLICATION.TARGETS, 0L)
                .set(PUBLICATION.PROGRAM, "bench").set(PUBLICATION.OPENED_AT, at).set(PUBLICATION.CLOSED_AT, at)
                .execute();
        rules.values().forEach(rule -> store.insertInto(PUBLICATION_RULE).set(PUBLICATION_RULE.N, number)
                .set(PUBLICATION_RULE.RULE, rule).execute());
        if (day.getDayOfMonth() == 1) {
            writeCheckpoint(day, number);
        }
    }

    private List<Integer> dated() {
        return Catalogue.bundled().indicators().stream().filter(indicator -> indicator.isDated())
                .map(indicator -> rules.get(indicator.id())).toList();
    }

    private void writeCheckpoint(LocalDate start, int number) {
        warehouse.execute("""
                INSERT INTO checkpoint (rule, facet, as_of, upto, entity, num, den)
                SELECT rule, facet, toDate32('%2$s'), %3$d, entity, sum(num) AS n, sum(den) AS d FROM change
                WHERE rule IN (%1$s) AND valid_from <= toDate32('%2$s') AND pub <= %3$d
                GROUP BY rule, facet, entity HAVING n != 0 OR d != 0""".formatted(joined(dated()), start, number));
        dated().forEach(rule -> store.insertInto(CHECKPOINT).set(CHECKPOINT.RULE, rule).set(CHECKPOINT.AS_OF, start)
                .set(CHECKPOINT.UPTO, number).execute());
    }

    private void writeHead() {
        warehouse.execute("""
                INSERT INTO head (pub, rule, facet, entity, num, den, last_reported)
                SELECT %1$d, rule, facet, entity, sum(num) AS n, sum(den) AS d, max(pub_day)
                FROM change WHERE rule IN (%2$s) AND valid_from <= toDate32('%3$s') AND pub <= %1$d
                GROUP BY rule, facet, entity HAVING n != 0 OR d != 0"""
                .formatted(newest().number(), joined(dated()), newest().dataDate()));
    }

    private String numbers(List<String> indicators) {
        return joined(indicators.stream().map(rules::get).toList());
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
