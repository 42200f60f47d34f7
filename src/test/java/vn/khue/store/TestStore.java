package vn.khue.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * A fresh, migrated operational store for one test; the test closes it, or JUnit does for a parameter. For the same
 * test on both databases: {@code @ParameterizedTest @MethodSource("vn.khue.store.TestStore#each")}.
 */
public final class TestStore implements AutoCloseable {

    private final String name;
    private final SQLDialect dialect;
    private final StoreConnection connection;
    private final HikariDataSource pool;

    private TestStore(String name, SQLDialect dialect, StoreConnection connection) {
        this.name = name;
        this.dialect = dialect;
        this.connection = connection;
        this.pool = new HikariDataSource();
        pool.setJdbcUrl(connection.url());
        pool.setUsername(connection.user());
        pool.setPassword(connection.password());
        migrations(pool).load().migrate();
    }

    /** As the application migrates. */
    static FluentConfiguration migrations(DataSource store) {
        return Flyway.configure().dataSource(store).locations("classpath:sql/app").javaMigrations(new SameBytesAgain());
    }

    /** One on each database. */
    public static Stream<TestStore> each() {
        return Stream.<java.util.function.Supplier<TestStore>>of(TestStore::h2, TestStore::postgres)
                .map(java.util.function.Supplier::get);
    }

    /** An H2 file in a temporary folder, with the very settings of the application. */
    public static TestStore h2() {
        return h2(TemporaryFolder.make("store"));
    }

    /** The H2 file in {@code folder}, fresh or left there by an earlier one. */
    public static TestStore h2(Path folder) {
        try (Home home = Home.claim(folder)) {
            UncleanStore.mend(home);
            return new TestStore("H2", SQLDialect.H2, StoreConnection.of(new StoreSettings(null, null, null), home));
        } catch (java.io.IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    /** A new database on this machine's PostgreSQL. */
    public static TestStore postgres() {
        return new TestStore("PostgreSQL", SQLDialect.POSTGRES, TestPostgres.shared().newDatabase());
    }

    /** JDBC address. */
    public String url() {
        return connection.url();
    }

    /** Who connects, without a password. */
    public String user() {
        return connection.user();
    }

    /** Its connections; part of Spring's transactions when there are any. */
    public DataSource dataSource() {
        return new TransactionAwareDataSourceProxy(pool);
    }

    /** Its jOOQ, set up as in the application. */
    public DSLContext dsl() {
        return DSL.using(dataSource(), dialect, new Settings()
                .withRenderQuotedNames(RenderQuotedNames.NEVER)
                .withRenderNameCase(RenderNameCase.LOWER));
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
