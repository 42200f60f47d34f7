package vn.khue.warehouse;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.Definition;
import org.jooq.meta.clickhouse.ClickHouseDatabase;
import org.jooq.meta.h2.H2Database;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;
import vn.khue.store.TestStore;
import vn.khue.warehouse.engine.Server;

/** Writes the table classes of both stores from their migrated schemas. Run it after a new migration. */
public final class TableClasses {

    private TableClasses() {
    }

    /** @param arguments the source folder to write into; by default that of the application */
    public static void main(String[] arguments) throws Exception {
        Path sources = Path.of(arguments.length == 0 ? "src/main/java" : arguments[0]);
        writeStore(sources);
        writeWarehouse(sources);
        System.exit(0);
    }

    static void writeStore(Path sources) throws Exception {
        try (TestStore store = TestStore.h2()) {
            write(store.dataSource(), new Database().withName(H2Database.class.getName()).withInputSchema("PUBLIC")
                    .withExcludes("(?i:flyway_schema_history|qrtz_.*)"), "vn.khue.store.tables", sources);
        }
    }

    static void writeWarehouse(Path sources) throws Exception {
        TestWarehouse.empty();
        Server server = TestWarehouse.server();
        write(WarehouseConnections.unpooled(server, server.migrating()),
                new Database().withName(ClickHouseDatabase.class.getName()).withInputSchema(server.database())
                        .withExcludes("flyway_schema_history")
                        // ClickHouse's primary key is an order, not a promise that rows differ
                        .withIncludePrimaryKeys(false)
                        .withForcedTypes(
                                seenAs("VARCHAR", "LowCardinality.*|Enum8.*"),
                                seenAs("BIGINT", "(?i:UInt64|bigint ?unsigned)"),
                                seenAs("INTEGER", "(?i:UInt32|UInt16|(integer|smallint) ?unsigned)")),
                "vn.khue.warehouse.tables", sources);
    }

    /** Java knows neither enumerations of ClickHouse nor unsigned numbers; ours stay far below the limits. */
    private static ForcedType seenAs(String type, String types) {
        return new ForcedType().withName(type).withIncludeTypes(types);
    }

    private static void write(DataSource source, Database database, String target, Path sources) throws Exception {
        GenerationTool tool = new GenerationTool();
        tool.setDataSource(source);
        tool.run(new Configuration().withGenerator(new Generator()
                .withStrategy(new Strategy().withName(OnePackage.class.getName()))
                .withDatabase(database.withOutputSchemaToDefault(true).withIncludeIndexes(false)
                        .withIncludeForeignKeys(false))
                .withGenerate(new Generate().withGeneratedAnnotation(false).withJavadoc(false)
                        .withComments(false).withIndexes(false))
                .withTarget(new Target().withPackageName(target).withDirectory(sources.toString()))));
    }

    /** Tables lie in the target package itself, not one below. */
    public static final class OnePackage extends DefaultGeneratorStrategy {

        @Override
        public String getJavaPackageName(Definition definition, Mode mode) {
            return super.getJavaPackageName(definition, mode).replace(".tables.tables", ".tables");
        }
    }
}
