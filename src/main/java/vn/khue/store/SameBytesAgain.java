package vn.khue.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * The same bytes of a sender may be several deliveries, each the how many-th. In Java, since the constraint that forbade
 * it was given no name: each database made up one of its own.
 *
 * @see "docs/decisions/0020-the-same-bytes-again.md"
 */
public final class SameBytesAgain implements JavaMigration {

    private static final String UNNAMED = """
            SELECT c.constraint_name FROM information_schema.table_constraints c
            JOIN information_schema.key_column_usage k ON k.constraint_schema = c.constraint_schema
                AND k.constraint_name = c.constraint_name
            WHERE c.table_schema = ? AND lower(c.table_name) = 'delivery' AND c.constraint_type = 'UNIQUE'
            GROUP BY c.constraint_name HAVING count(*) = 2 AND min(lower(k.column_name)) = 'sender'
                AND max(lower(k.column_name)) = 'sha256'""";

    @Override
    public void migrate(Context context) throws SQLException {
        Connection store = context.getConnection();
        List<String> unnamed = unnamed(store);
        try (Statement statement = store.createStatement()) {
            for (String constraint : unnamed) {
                statement.execute("ALTER TABLE delivery DROP CONSTRAINT \"" + constraint + '"');
            }
            statement.execute("ALTER TABLE delivery ADD COLUMN occurrence INTEGER DEFAULT 1 NOT NULL");
            statement.execute("ALTER TABLE delivery ADD CONSTRAINT delivery_occurrence"
                    + " UNIQUE (sender, sha256, occurrence)");
        }
    }

    private static List<String> unnamed(Connection store) throws SQLException {
        try (PreparedStatement statement = store.prepareStatement(UNNAMED)) {
            statement.setString(1, store.getSchema());
            List<String> names = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
            return names;
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("10");
    }

    @Override
    public String getDescription() {
        return "same bytes again";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
