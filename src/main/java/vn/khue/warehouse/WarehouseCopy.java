package vn.khue.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import vn.khue.warehouse.engine.EmbeddedEngine;
import vn.khue.warehouse.engine.Engine;

/**
 * The warehouse as the engine itself backs it up: every row that was stored when the backup began is in it, those of
 * later inserts may be. The tables of which nothing is worth keeping come without their rows. Only the embedded engine
 * can be asked for this; the administrators of another server have their own ways.
 *
 * @see "docs/decisions/0015-a-backup-is-the-store-first.md"
 */
public final class WarehouseCopy {

    private static final String ROWS = "warehouse.tar";
    private static final String EMPTY_TABLES = "warehouse-empty.tar";
    private static final List<String> EMPTIED = List.of("landing", "touched");

    private final Engine engine;

    /** @param engine whose warehouse it is */
    public WarehouseCopy(Engine engine) {
        this.engine = engine;
    }

    /** Whether the warehouse is this Khuê's own to copy. */
    public boolean isOurs() {
        return engine instanceof EmbeddedEngine;
    }

    /** Names of the files in the folder of a backup. */
    public static List<String> files() {
        return List.of(ROWS, EMPTY_TABLES);
    }

    /** Copies the warehouse while it is in use. */
    public void take(Path folder) throws IOException {
        take("DATABASE " + database() + " EXCEPT TABLES " + emptied(""), folder.resolve(ROWS));
        take(emptied("TABLE ") + " ", folder.resolve(EMPTY_TABLES), "structure_only = 1");
    }

    private void take(String what, Path target, String... settings) throws IOException {
        Path written = inCopies(target);
        try {
            execute("BACKUP %s TO %s%s".formatted(what, disk(target), settings(settings)));
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Makes the warehouse out of a copy, where there is none yet. */
    public void putBack(Path folder) throws IOException {
        putBack("DATABASE " + database(), folder.resolve(ROWS));
        putBack(emptied("TABLE "), folder.resolve(EMPTY_TABLES));
    }

    private void putBack(String what, Path source) throws IOException {
        Path read = inCopies(source);
        try {
            Files.copy(source, read, StandardCopyOption.REPLACE_EXISTING);
            execute("RESTORE %s FROM %s".formatted(what, disk(source)));
        } finally {
            Files.deleteIfExists(read);
        }
    }

    /** For reading what stands in the warehouse, without waiting for a migration. */
    public DSLContext dsl() {
        return DSL.using(WarehouseConnections.patient(engine.server(), engine.server().migrating()),
                SQLDialect.CLICKHOUSE, new Settings().withRenderSchema(false));
    }

    private void execute(String sql) {
        DSL.using(WarehouseConnections.patient(engine.server().withDatabase("default"), engine.server().migrating()),
                SQLDialect.CLICKHOUSE).execute(sql);
    }

    private String emptied(String before) {
        return EMPTIED.stream().map(table -> before + database() + "." + table).collect(Collectors.joining(", "));
    }

    private String database() {
        return engine.server().database();
    }

    private static String settings(String... settings) {
        return settings.length == 0 ? "" : " SETTINGS " + String.join(", ", settings);
    }

    private static String disk(Path file) {
        return "Disk('%s', '%s')".formatted(EmbeddedEngine.COPIES, file.getFileName());
    }

    private Path inCopies(Path file) {
        return ((EmbeddedEngine) engine).copies().resolve(file.getFileName());
    }
}
