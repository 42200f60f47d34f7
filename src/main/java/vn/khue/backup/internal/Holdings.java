package vn.khue.backup.internal;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import vn.khue.backup.internal.Inventory.Holding;
import vn.khue.publication.Manifests;

/**
 * The facts that publications stand on, table by table. Rows of a loading that was once published never change, so the
 * same question has the same answer on any copy made since.
 */
final class Holdings {

    private static final String TABLES_OF_LOADINGS = """
            SELECT table FROM system.columns WHERE database = currentDatabase() AND name = 'loading'
            AND table NOT IN ('landing', 'visible_loading') ORDER BY table""";

    private Holdings() {
    }

    /** @param upto number of the last publication that counts */
    static SortedMap<String, Holding> of(DSLContext warehouse, int upto) {
        SortedMap<String, Holding> byTable = new TreeMap<>();
        warehouse.resultQuery(TABLES_OF_LOADINGS).fetch(0, String.class).forEach(table ->
                byTable.put(table, of(warehouse, table, upto)));
        return byTable;
    }

    private static Holding of(DSLContext warehouse, String table, int upto) {
        return warehouse.resultQuery("""
                SELECT count() AS total, %s AS hash FROM %s
                WHERE loading IN (SELECT loading FROM visible_loading WHERE pub <= %d)"""
                .formatted(Manifests.HASH, table, upto))
                .fetchSingle(row -> new Holding(row.get("total", Long.class), row.get("hash", String.class)));
    }
}
