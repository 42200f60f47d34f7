package vn.khue.query.internal;

import static vn.khue.store.tables.Tables.DELIVERY;
import static vn.khue.store.tables.Tables.PUBLICATION;
import static vn.khue.store.tables.Tables.PUBLICATION_DELIVERY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.khue.query.internal.Chronicle.Coded;
import vn.khue.query.internal.Chronicle.Reach;
import vn.khue.query.internal.Chronicle.Shown;
import vn.khue.query.internal.Periods.Announced;
import vn.khue.shared.Tree;
import vn.khue.warehouse.Warehouse;

/**
 * Keeps the chronicle in memory. A publication that it does not know yet is read once, with all before it: what they
 * said will not change, nor will a number that was given up below a committed one ever count.
 */
@Component
class Chronicles {

    private static final Map<String, Tree> TREES = Stream.of(Tree.values())
            .collect(Collectors.toMap(Tree::key, tree -> tree));

    private static final String DEPARTMENT = "department";

    private final DSLContext store;
    private final Warehouse warehouse;
    private volatile Chronicle known = Chronicle.EMPTY;

    Chronicles(DSLContext store, Warehouse warehouse) {
        this.store = store;
        this.warehouse = warehouse;
    }

    /** One that knows the edition. */
    Chronicle upTo(Edition edition) {
        Chronicle chronicle = known;
        return chronicle.upTo() >= edition.number() ? chronicle : extend(edition);
    }

    private synchronized Chronicle extend(Edition edition) {
        if (known.upTo() < edition.number()) {
            String news = "pub > %d AND %s".formatted(known.upTo(), edition.snapshot().visible());
            known = known.and(new Chronicle.News(edition.number(), locations(news), working(news),
                    sent(known.upTo(), edition.number()), codes(news), announced(news), shown(news), reaches(news)));
        }
        return known;
    }

    private List<Locations.Row> locations(String news) {
        Map<String, String> units = new HashMap<>();
        return warehouse.dsl().resultQuery("""
                SELECT toString(tree) AS tree, toString(unit) AS unit, entity, toInt32(valid_from) AS begins,
                       toInt32(valid_to) AS ends, pub, sign
                FROM location WHERE tree IN (%s) AND %s""".formatted(TREES.keySet().stream().map("'%s'"::formatted)
                        .sorted().collect(Collectors.joining(", ")), news))
                .fetch(row -> new Locations.Row(TREES.get(row.get("tree", String.class)),
                        units.computeIfAbsent(row.get("unit", String.class), unit -> unit),
                        row.get("entity", Integer.class), row.get("begins", Integer.class),
                        row.get("ends", Integer.class), row.get("pub", Integer.class), row.get("sign", Integer.class)));
    }

    private List<Locations.Row> working(String news) {
        return warehouse.dsl().resultQuery("""
                SELECT toString(level) AS level, entity, toInt32(greatest(valid_from, opened)) AS begins,
                       toInt32(least(valid_to, closed)) AS ends, pub, sign
                FROM school WHERE begins < ends AND %s""".formatted(news))
                .fetch(row -> new Locations.Row(Tree.LEVEL, row.get("level", String.class),
                        row.get("entity", Integer.class), row.get("begins", Integer.class),
                        row.get("ends", Integer.class), row.get("pub", Integer.class), row.get("sign", Integer.class)));
    }

    /** Schools send by thousands and every night; only the department's files speak for all. */
    private List<Delivered.Sent> sent(int after, int upTo) {
        return store.select(DELIVERY.DATASET, DELIVERY.AS_OF, PUBLICATION.N, DSL.sum(PUBLICATION_DELIVERY.SIGN))
                .from(PUBLICATION_DELIVERY).join(PUBLICATION).on(PUBLICATION.N.eq(PUBLICATION_DELIVERY.N))
                .join(DELIVERY).on(DELIVERY.ID.eq(PUBLICATION_DELIVERY.DELIVERY))
                .where(PUBLICATION.N.gt(after), PUBLICATION.N.le(upTo), PUBLICATION.STATE.eq("PUBLISHED"),
                        DELIVERY.SENDER.eq(DEPARTMENT), DELIVERY.AS_OF.isNotNull())
                .groupBy(DELIVERY.DATASET, DELIVERY.AS_OF, PUBLICATION.N)
                .fetch(row -> new Delivered.Sent(row.value1(), row.value2(), row.value3(), row.value4().longValue()));
    }

    private List<Coded> codes(String news) {
        return warehouse.dsl().resultQuery("SELECT code, entity, pub FROM school_code WHERE " + news)
                .fetch(row -> new Coded(row.get("code", String.class), row.get("entity", Integer.class),
                        row.get("pub", Integer.class)));
    }

    private List<Announced> announced(String news) {
        return warehouse.dsl().resultQuery("SELECT rule, period, since, pub FROM announced WHERE " + news)
                .fetch(row -> new Announced(row.get("rule", Integer.class), row.get("period", String.class),
                        row.get("since", LocalDate.class), row.get("pub", Integer.class)));
    }

    private List<Reach> reaches(String news) {
        return warehouse.dsl().resultQuery("""
                SELECT rule, pub, min(valid_from) AS earliest FROM change WHERE %s GROUP BY rule, pub"""
                .formatted(news)).fetch(row -> new Reach(row.get("rule", Integer.class),
                        row.get("pub", Integer.class), row.get("earliest", LocalDate.class)));
    }

    private List<Shown> shown(String news) {
        return warehouse.dsl().resultQuery("""
                SELECT pub, toString(dataset) AS dataset, sum(sign) AS more FROM visible_loading WHERE %s
                GROUP BY pub, dataset HAVING more != 0""".formatted(news))
                .fetch(row -> new Shown(row.get("pub", Integer.class), row.get("dataset", String.class),
                        row.get("more", Long.class)));
    }
}
