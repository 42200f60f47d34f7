package vn.khue.publication;

import static org.jooq.impl.DSL.max;
import static vn.khue.store.tables.Tables.MANIFEST;
import static vn.khue.store.tables.Tables.PUBLICATION;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.khue.store.tables.records.ManifestRecord;

/**
 * Compares the warehouse with what was read back when each publication was committed: how many rows of its number each
 * table holds, and a hash of them. What housekeeping drops is not asked for, but for the newest head, which the newest
 * screens read.
 *
 * @see "docs/decisions/0012-a-publication-verifies-what-it-stands-on.md"
 */
public final class Manifests {

    /** SQL of the hash over all columns of some rows, hexadecimal; the order of rows does not matter. */
    public static final String HASH = "hex(ifNull(sum(cityHash64(*)), 0))";

    private static final String HEAD = "head";
    private static final String TOUCHED = "touched";

    private final DSLContext store;
    private final DSLContext warehouse;

    /**
     * @param store the operational store
     * @param warehouse the warehouse, for reading
     */
    public Manifests(DSLContext store, DSLContext warehouse) {
        this.store = store;
        this.warehouse = warehouse;
    }

    /**
     * Rows of a publication that are not those that were committed.
     *
     * @param publication its number
     * @param table where
     * @param total how many rows there are now
     * @param hash of the rows that are there now; empty when there are none
     */
    public record Difference(int publication, String table, long total, String hash) {
    }

    /** Every difference there is, by publication and table. */
    public List<Difference> differences() {
        Integer newest = store.select(max(PUBLICATION.N)).from(PUBLICATION)
                .where(PUBLICATION.STATE.eq("PUBLISHED")).fetchSingle().value1();
        return newest == null ? List.of() : differences(newest);
    }

    private List<Difference> differences(int newest) {
        Map<String, List<ManifestRecord>> byTable = store.select(MANIFEST.fields()).from(MANIFEST)
                .join(PUBLICATION).on(PUBLICATION.N.eq(MANIFEST.N))
                .where(PUBLICATION.STATE.eq("PUBLISHED")).and(MANIFEST.PART.ne(TOUCHED))
                .and(MANIFEST.PART.ne(HEAD).or(MANIFEST.N.eq(newest)))
                .orderBy(MANIFEST.N, MANIFEST.PART)
                .fetchInto(MANIFEST).stream().collect(Collectors.groupingBy(ManifestRecord::getPart));
        List<Difference> differences = new ArrayList<>();
        byTable.forEach((table, noted) -> {
            Map<Integer, Difference> held = held(table, table.equals(HEAD) ? "pub = " + newest : "pub <= " + newest);
            noted.stream().filter(part -> !holds(held.get(part.getN()), part))
                    .map(part -> held.getOrDefault(part.getN(), new Difference(part.getN(), table, 0, "")))
                    .forEach(differences::add);
        });
        differences.sort(Comparator.comparingInt(Difference::publication).thenComparing(Difference::table));
        return List.copyOf(differences);
    }

    private Map<Integer, Difference> held(String table, String which) {
        return warehouse.resultQuery("SELECT pub, count() AS total, %s AS hash FROM %s WHERE %s GROUP BY pub"
                        .formatted(HASH, named(table), which))
                .fetchMap(row -> row.get("pub", Integer.class), row -> new Difference(row.get("pub", Integer.class),
                        table, row.get("total", Long.class), row.get("hash", String.class)));
    }

    private static boolean holds(@Nullable Difference held, ManifestRecord noted) {
        return held == null ? noted.getTotal() == 0
                : held.total() == noted.getTotal() && held.hash().equals(noted.getHash());
    }

    /** The names come from a store that may itself come from a backup. */
    private static String named(String table) {
        if (!table.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalStateException("no table is called " + table);
        }
        return table;
    }
}
