package vn.khue.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.JDBCUtils;

/** One connection to the operational store, for commands that run without the application. */
public final class OpenStore implements AutoCloseable {

    private final Connection connection;
    private final DSLContext dsl;

    private OpenStore(Connection connection, DSLContext dsl) {
        this.connection = connection;
        this.dsl = dsl;
    }

    static OpenStore connect(StoreConnection store) {
        try {
            Connection connection = DriverManager.getConnection(store.url(), store.user(), store.password());
            return new OpenStore(connection, DSL.using(connection, JDBCUtils.dialect(store.url()), new Settings()
                    .withRenderQuotedNames(RenderQuotedNames.NEVER)
                    .withRenderNameCase(RenderNameCase.LOWER)));
        } catch (SQLException problem) {
            throw new StoreCopyFailed("store-closed", store.url(), problem);
        }
    }

    /** Its jOOQ, set up as in the application. */
    public DSLContext dsl() {
        return dsl;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException problem) {
            throw new StoreCopyFailed("store-closed", "", problem);
        }
    }
}
