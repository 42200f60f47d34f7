package vn.khue.publication.internal;

import static vn.khue.store.tables.Tables.MANIFEST;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import vn.khue.publication.Manifests;
import vn.khue.warehouse.Warehouse;

/**
 * Reads back what was written for a number: how many rows and a hash, table by table. A row that stands there twice
 * (an insert that was sent again) fails the build.
 *
 * @see "docs/decisions/0012-a-publication-verifies-what-it-stands-on.md"
 */
@Component
class ManifestBuild {

    private static final Map<String, String> KEYS = Map.of(
            "visible_loading", "loading",
            "school_code", "code",
            "school", "entity, valid_from, code, name, level, ownership, area, opened, closed, valid_to, sign",
            "location", "tree, unit, entity, valid_from, valid_to, sign",
            "touched", "dataset, entity",
            "announced", "rule, period",
            "change", "rule, facet, entity, valid_from",
            "tally", "rule, period, entity, facet, hundredths",
            "head", "rule, facet, entity",
            "finding", "dataset, rule, delivery, line, field, entity, place, value, reason, remedy");

    private final DSLContext store;
    private final Warehouse warehouse;

    ManifestBuild(DSLContext store, Warehouse warehouse) {
        this.store = store;
        this.warehouse = warehouse;
    }

    void write(Build build) {
        read(build.number()).forEach(part -> store.insertInto(MANIFEST)
                .set(MANIFEST.N, build.number()).set(MANIFEST.PART, part.table())
                .set(MANIFEST.TOTAL, part.total()).set(MANIFEST.HASH, part.hash()).execute());
    }

    /** What the warehouse holds for a number now. */
    List<Part> read(int number) {
        return KEYS.keySet().stream().sorted().map(table -> read(table, number)).toList();
    }

    private Part read(String table, int number) {
        Record row = warehouse.dsl().resultQuery("""
                SELECT count() AS total, uniqExact(%s) AS keys, %s AS hash
                FROM %s WHERE pub = %d""".formatted(KEYS.get(table), Manifests.HASH, table, number)).fetchSingle();
        long total = row.get("total", Long.class);
        if (total != row.get("keys", Long.class)) {
            throw new IllegalStateException("table %s holds rows of publication %d twice".formatted(table, number));
        }
        return new Part(table, total, row.get("hash", String.class));
    }

    /** @param hash sum of the rows' hashes, hexadecimal; the order of rows does not matter */
    record Part(String table, long total, String hash) {
    }
}
