package vn.khue.bench;

import static vn.khue.store.tables.Tables.CHECKPOINT;
import static vn.khue.store.tables.Tables.PUBLICATION;
import static vn.khue.store.tables.Tables.PUBLICATION_RULE;
import static vn.khue.store.tables.Tables.RULE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import vn.khue.catalogue.Catalogue;
import vn.khue.publication.Published;
import vn.khue.sample.SampleCentre;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/**
 * Ten years of nights after the sample, as the publisher leaves them, of three times its schools and sixty dated rules:
 * every night twenty of them change for 15 % of the schools, one change in a hundred up to thirty nights late, and every
 * month the others for 2 %.
 */
final class StoredDecade {

    /** Numbers of copied schools begin so much later. */
    private static final int APART = 10_000;
    private static final int RULES = 60;
    private static final int BUSY = 20;
    private static final int FIRST_MADE = 1_000;
    private static final int YEARS = 10;

    private final SampleCentre centre;
    private final DSLContext store;
    private final Warehouse warehouse;
    private final Published sample;
    private final Map<String, Integer> known;
    private final List<Integer> rules;
    private final int nights;

    StoredDecade(SampleCentre centre, Warehouse warehouse) {
        this.centre = centre;
        this.store = centre.store();
        this.warehouse = warehouse;
        sample = centre.publications().newest().orElseThrow();
        known = store.select(RULE.INDICATOR, RULE.ID).from(RULE).join(PUBLICATION_RULE)
                .on(PUBLICATION_RULE.RULE.eq(RULE.ID)).where(PUBLICATION_RULE.N.eq(sample.number()))
                .fetchMap(RULE.INDICATOR, RULE.ID);
        List<Integer> dated = Catalogue.bundled().indicators().stream().filter(indicator -> indicator.isDated())
                .map(indicator -> known.get(indicator.id())).toList();
        rules = Stream.concat(dated.stream(), IntStream.range(FIRST_MADE, FIRST_MADE + RULES - dated.size()).boxed())
                .toList();
        nights = (int) ChronoUnit.DAYS.between(sample.dataDate(), sample.dataDate().plusYears(YEARS));
    }

    /** Numbers of the dated rules that pages ask for, separated by commas. */
    String asked() {
        return joined(rules.stream().filter(rule -> rule < FIRST_MADE).toList());
    }

    Published newest() {
        return centre.publications().newest().orElseThrow();
    }

    Published any(Random random) {
        return centre.publications().find(sample.number() + 1 + random.nextInt(nights)).orElseThrow();
    }

    /** Writes everything; says how much that is and how long it took. */
    void write() {
        long begin = System.nanoTime();
        copySchools();
        begin();
        for (int first = 1; first <= nights; first += 365) {
            change(first, Math.min(nights, first + 364));
        }
        long changed = System.nanoTime();
        IntStream.rangeClosed(1, nights).forEach(this::decide);
        TestWarehouse.migrate("OPTIMIZE TABLE change FINAL");
        writeHead();
        System.out.printf("%d nights, %s schools, %d dated rules: %s change rows, %s; changes written in %.0f s,"
                + " all in %.0f s%n", nights, one("SELECT uniqExact(entity) FROM change WHERE rule = " + rules.getFirst()),
                rules.size(), one("SELECT formatReadableQuantity(count()) FROM change"), sizes(),
                (changed - begin) / 1e9, (System.nanoTime() - begin) / 1e9);
    }

    private void copySchools() {
        for (int copy = 1; copy <= 2; copy++) {
            int by = copy * APART;
            copy("location", "tree, unit, entity + %d, valid_from, valid_to, pub, sign", by);
            copy("school", "entity + %d, valid_from, valid_to, concat(code, '%d'), name, level, ownership, area, opened,"
                    + " closed, pub, sign", by, copy);
            copy("school_code", "concat(code, '%d'), entity + %d, pub", copy, by);
            copy("change", "rule, facet, entity + %d, valid_from, pub, pub_day, num, den, cause, delivery", by);
        }
    }

    private void copy(String table, String columns, Object... values) {
        warehouse.execute("INSERT INTO %1$s SELECT %2$s FROM %1$s WHERE entity < %3$d".formatted(table,
                columns.formatted(values), APART));
    }

    private void begin() {
        warehouse.execute("""
                INSERT INTO change (rule, facet, entity, valid_from, pub, pub_day, num, den, cause, delivery)
                SELECT arrayJoin([%s]) AS rule, '', entity, toDate32('2018-10-10'), %d, toDate32('%s'), 0, 1, 'real', 0
                FROM (SELECT DISTINCT entity FROM change WHERE rule = %d)"""
                .formatted(joined(rules.stream().filter(rule -> rule >= FIRST_MADE).toList()), sample.number(),
                        sample.dataDate(), rules.getFirst()));
    }

    private void change(int first, int last) {
        change(rules.subList(0, BUSY), 15, "range(%d, %d)".formatted(first, last + 1));
        change(rules.subList(BUSY, RULES), 2, "arrayFilter(n -> toDayOfMonth(toDate32('%s') + n) = 1, range(%d, %d))"
                .formatted(sample.dataDate(), first, last + 1));
    }

    /** Whoever changes goes up and down in turn. */
    private void change(List<Integer> of, int percent, String which) {
        warehouse.execute("""
                INSERT INTO change (rule, facet, entity, valid_from, pub, pub_day, num, den, cause, delivery)
                WITH (SELECT groupUniqArray(entity) FROM change WHERE rule = %1$d AND pub <= %2$d) AS schools,
                     intDiv(length(schools) * %3$d, 100) AS some
                SELECT rule, '', schools[1 + turn %% length(schools)],
                       toDate32('%4$s') + night - if(n %% 100 = 0, 1 + (night + n) %% 30, 0), %2$d + night,
                       toDate32('%4$s') + night, if(intDiv(turn, length(schools)) %% 2 = 0, 1, -1), 0, 'real', night
                FROM (SELECT night, arrayJoin([%5$s]) AS rule, arrayJoin(range(toUInt32(some))) AS n,
                             night * some + n + rule * 97 AS turn
                      FROM (SELECT arrayJoin(%6$s) AS night))"""
                .formatted(rules.getFirst(), sample.number(), percent, sample.dataDate(), joined(of), which));
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
        store.batch(known.values().stream().map(rule -> store.insertInto(PUBLICATION_RULE)
                .set(PUBLICATION_RULE.N, number).set(PUBLICATION_RULE.RULE, rule)).toList()).execute();
        if (day.getDayOfMonth() == 1) {
            writeCheckpoint(day, number);
        }
    }

    /** From the checkpoint a month before and what came since. */
    private void writeCheckpoint(LocalDate start, int number) {
        LocalDate month = start.minusMonths(1);
        long upto = number - ChronoUnit.DAYS.between(month, start);
        String before = month.isAfter(sample.dataDate()) ? """
                SELECT rule, facet, entity, num, den FROM checkpoint
                WHERE as_of = toDate32('%1$s') AND upto = %2$d AND rule IN (%3$s)
                UNION ALL SELECT rule, facet, entity, num, den FROM change
                WHERE rule IN (%3$s) AND valid_from <= toDate32('%4$s') AND pub <= %5$d
                  AND (valid_from > toDate32('%1$s') OR pub > %2$d)"""
                .formatted(month, upto, joined(rules), start, number) : """
                SELECT rule, facet, entity, num, den FROM change
                WHERE rule IN (%s) AND valid_from <= toDate32('%s') AND pub <= %d"""
                .formatted(joined(rules), start, number);
        warehouse.execute("""
                INSERT INTO checkpoint (rule, facet, as_of, upto, entity, num, den)
                SELECT rule, facet, toDate32('%s'), %d, entity, sum(num) AS n, sum(den) AS d FROM (%s)
                GROUP BY rule, facet, entity HAVING n != 0 OR d != 0""".formatted(start, number, before));
        List<Integer> asked = new ArrayList<>(known.values());
        asked.retainAll(rules);
        asked.forEach(rule -> store.insertInto(CHECKPOINT).set(CHECKPOINT.RULE, rule).set(CHECKPOINT.AS_OF, start)
                .set(CHECKPOINT.UPTO, number).execute());
    }

    private void writeHead() {
        warehouse.execute("""
                INSERT INTO head (pub, rule, facet, entity, num, den, last_reported)
                SELECT %1$d, rule, facet, entity, sum(num) AS n, sum(den) AS d, max(pub_day)
                FROM change WHERE rule IN (%2$s) AND valid_from <= toDate32('%3$s') AND pub <= %1$d
                GROUP BY rule, facet, entity HAVING n != 0 OR d != 0"""
                .formatted(newest().number(), joined(rules), newest().dataDate()));
    }

    /** Only the migration's user may look at what lies on the disk. */
    private String sizes() {
        TestWarehouse.migrate("""
                CREATE OR REPLACE TABLE sizes ENGINE = MergeTree ORDER BY t AS
                SELECT table AS t, formatReadableSize(sum(bytes_on_disk)) AS size FROM system.parts
                WHERE active AND database = 'khue' AND table IN ('change', 'checkpoint', 'head') GROUP BY t
                """);
        return one("SELECT arrayStringConcat(groupArray(concat(t, ' ', size)), ', ') FROM sizes");
    }

    private String one(String sql) {
        return String.valueOf(warehouse.dsl().resultQuery(sql).fetchOne(0));
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
