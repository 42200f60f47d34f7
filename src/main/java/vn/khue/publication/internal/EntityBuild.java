package vn.khue.publication.internal;

import static vn.khue.store.tables.Tables.ENTITY;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.warehouse.Format;
import vn.khue.warehouse.Warehouse;

/**
 * Gives every school of the register and every exam council its number, once and for ever. A row of the register that names its previous code keeps the number
 * of that code, however long the chain is.
 */
@Component
class EntityBuild {

    private static final String SCHOOL = "SCHOOL";

    private final DSLContext store;
    private final Warehouse warehouse;
    private final Catalogue catalogue;
    private final Councils councils;

    EntityBuild(DSLContext store, Warehouse warehouse, Catalogue catalogue, Councils councils) {
        this.store = store;
        this.warehouse = warehouse;
        this.catalogue = catalogue;
        this.councils = councils;
    }

    void write(Build build) {
        schools(build);
        councils.number(build.now());
    }

    private void schools(Build build) {
        Map<String, String> previous = previousCodes(build);
        Map<String, Integer> known = new HashMap<>(store.select(ENTITY.CODE, ENTITY.ID).from(ENTITY)
                .where(ENTITY.KIND.eq(SCHOOL)).fetchMap(ENTITY.CODE, ENTITY.ID));
        Map<String, Integer> stamped = warehouse.dsl().resultQuery(SchoolCodes.select(build.before()))
                .fetchMap(r -> r.get("code", String.class), r -> r.get("entity", Integer.class));
        Map<String, Integer> fresh = new LinkedHashMap<>();
        previous.keySet().stream().sorted().forEach(code -> {
            int entity = known.computeIfAbsent(origin(code, previous, known), this::allot);
            if (stamped.getOrDefault(code, 0) != entity) {
                fresh.put(code, entity);
            }
        });
        stamp(fresh, build.number());
    }

    /**
     * Every code in the register, with the code before it; empty for none. One school cannot take two codes on one day:
     * where several name the same previous code from the same day on, the first follows it and the others are new.
     */
    private Map<String, String> previousCodes(Build build) {
        Map<String, String> previous = warehouse.dsl().resultQuery("""
                SELECT school, ifNull(max(followed), '') AS previous FROM (
                    SELECT school, if(school = min(school) OVER (PARTITION BY previous_code, since),
                                      previous_code, NULL) AS followed
                    FROM (SELECT school, previous_code, min(valid_from) AS since FROM (%s)
                          GROUP BY school, previous_code)
                ) GROUP BY school"""
                        .formatted(CurrentFacts.select(catalogue.contract("school-register"), build.now())))
                .fetchMap(r -> r.get("school", String.class), r -> r.get("previous", String.class));
        List.copyOf(previous.values()).stream().filter(code -> !code.isEmpty())
                .forEach(code -> previous.putIfAbsent(code, ""));
        return previous;
    }

    /** The first code of the chain. A school that returned to a former code goes by the one numbered first. */
    private static String origin(String code, Map<String, String> previous, Map<String, Integer> known) {
        List<String> chain = new ArrayList<>();
        String next = code;
        while (!next.isEmpty() && !chain.contains(next)) {
            chain.add(next);
            next = previous.getOrDefault(next, "");
        }
        return next.isEmpty() ? chain.getLast() : chain.subList(chain.indexOf(next), chain.size()).stream()
                .min(Comparator.comparing((String turn) -> known.getOrDefault(turn, Integer.MAX_VALUE))
                        .thenComparing(Comparator.naturalOrder())).orElseThrow();
    }

    private int allot(String code) {
        return store.insertInto(ENTITY).set(ENTITY.KIND, SCHOOL).set(ENTITY.CODE, code)
                .returning(ENTITY.ID).fetchSingle(ENTITY.ID);
    }

    private void stamp(Map<String, Integer> codes, int pub) {
        if (codes.isEmpty()) {
            return;
        }
        StringBuilder rows = new StringBuilder();
        codes.forEach((code, entity) -> rows.append(escaped(code)).append('\t').append(entity).append('\t').append(pub)
                .append('\n'));
        warehouse.insert("school_code", List.of("code", "entity", "pub"), Format.TAB_SEPARATED,
                new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}
