package vn.khue.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An H2 file whose process was killed. Its rows are whole, but H2 may have left a row out of an index, and whoever wants
 * to change that row is refused for ever ("Row not found when trying to delete from index", H2 issue 4388). So the rows
 * are written into a new file, with new indexes, before anybody uses them.
 *
 * @see "docs/decisions/0024-an-unclean-store-is-written-anew.md"
 */
final class UncleanStore {

    private static final Logger LOG = LoggerFactory.getLogger(UncleanStore.class);
    private static final String FILE = "khue.mv.db";
    private static final int HEADER = 4096;
    private static final String CLOSED = "clean:1";

    private final Path folder;
    private final StoreConnection store;

    private UncleanStore(Path folder, StoreConnection store) {
        this.folder = folder;
        this.store = store;
    }

    /** Mends the store of a home that nobody uses now, if it was not closed; does nothing while it is in use. */
    static void mend(Home home) {
        UncleanStore unclean = new UncleanStore(home.folder("store"), StoreConnection.of(StoreSettings.HERE, home));
        try {
            if (unclean.isUnclean()) {
                unclean.writeAnew();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot mend the store in " + unclean.folder, problem);
        }
    }

    private boolean isUnclean() throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file) || isInUse(file)) {
            return false;
        }
        return Files.exists(begun()) || !header(file).contains(CLOSED);
    }

    private static boolean isInUse(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException here) {
            return true;
        }
    }

    /** H2 notes in the first block of a file that it was closed. */
    private static String header(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer block = ByteBuffer.allocate(HEADER);
            channel.read(block, 0);
            return new String(block.array(), 0, block.position(), StandardCharsets.ISO_8859_1);
        }
    }

    /** To open the old file closes it too, so it is noted before that the work has begun. */
    private Path begun() {
        return folder.resolve("khue.mending");
    }

    private void writeAnew() throws IOException {
        Path script = folder.resolve("khue-mended.sql");
        Path mended = folder.resolve("khue-mended.mv.db");
        Files.deleteIfExists(mended);
        Files.write(begun(), new byte[0]);
        try {
            SortedMap<String, Long> before = script(script);
            SortedMap<String, Long> after = run(script);
            if (!before.equals(after)) {
                throw new SQLException("rows differ: " + before + ", " + after);
            }
            force(mended);
            Files.move(mended, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            LOG.info("The store had not been closed and was written anew: {} rows",
                    after.values().stream().mapToLong(Long::longValue).sum());
        } catch (SQLException problem) {
            // it may be well all the same, and is as it was
            LOG.error("The store had not been closed and cannot be written anew", problem);
        } finally {
            Files.deleteIfExists(script);
            Files.deleteIfExists(mended);
            Files.deleteIfExists(folder.resolve("khue-mended.trace.db"));
            Files.deleteIfExists(begun());
        }
    }

    private SortedMap<String, Long> script(Path script) throws SQLException {
        try (Connection old = DriverManager.getConnection(store.url(), store.user(), store.password());
                Statement statement = old.createStatement()) {
            statement.execute("SCRIPT TO " + quoted(script));
            return rows(statement);
        }
    }

    private SortedMap<String, Long> run(Path script) throws SQLException {
        try (Connection fresh = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("khue-mended"),
                store.user(), store.password()); Statement statement = fresh.createStatement()) {
            statement.execute("RUNSCRIPT FROM " + quoted(script));
            return rows(statement);
        }
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    /** How many rows each table has. */
    private static SortedMap<String, Long> rows(Statement statement) throws SQLException {
        SortedMap<String, Long> rows = new TreeMap<>();
        try (ResultSet tables = statement.executeQuery("SELECT table_schema, table_name FROM information_schema.tables"
                + " WHERE table_type = 'BASE TABLE' AND table_schema != 'INFORMATION_SCHEMA'")) {
            while (tables.next()) {
                rows.put("\"" + tables.getString(1) + "\".\"" + tables.getString(2) + "\"", 0L);
            }
        }
        for (String table : rows.keySet()) {
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
                count.next();
                rows.put(table, count.getLong(1));
            }
        }
        return rows;
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
