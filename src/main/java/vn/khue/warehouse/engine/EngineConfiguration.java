package vn.khue.warehouse.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two configuration files of the embedded engine.
 *
 * <p>The engine starts as the nameless user {@code default}, whose password must be empty and who must be able to
 * listen and to read standard input; ClickHouse cannot narrow {@code READ ON FILE} to one file. Two walls close that
 * user to everybody else: the HTTP interface answers only requests that carry the credentials of one of our two users,
 * and the quota of {@code default} is used up by the two statements that start the engine.
 *
 * @see "docs/decisions/0010-closing-the-engines-start-user.md"
 */
record EngineConfiguration(EngineSettings settings, Server server) {

    static final String COPIES = "copies";

    private static final String READY_QUERY = "SYSTEM START LISTEN HTTP; "
            + "SELECT * FROM file('/dev/stdin', 'LineAsString', 'line String') FORMAT Null";

    /** What starts the engine; it serves until its standard input closes. */
    static String startQuery() {
        return READY_QUERY;
    }

    /** Writes the files into {@code folder} and returns the main one. */
    Path writeInto(Path folder) {
        try {
            Path users = folder.resolve("users.xml");
            PrivateFile.write(users, users());
            Path main = folder.resolve("config.xml");
            PrivateFile.write(main, main(users, Files.createDirectories(copies(folder))));
            return main;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The only place where the engine may write a backup, and from which it may restore one. */
    static Path copies(Path folder) {
        return folder.resolve(COPIES);
    }

    private String main(Path users, Path copies) {
        return """
                <clickhouse>
                  <users_config>%1$s</users_config>
                  <max_server_memory_usage>%2$d</max_server_memory_usage>
                  <max_concurrent_queries>64</max_concurrent_queries>
                  <shutdown_wait_unfinished>1</shutdown_wait_unfinished>
                  <max_thread_pool_size>256</max_thread_pool_size>
                  <background_pool_size>2</background_pool_size>
                  <background_schedule_pool_size>8</background_schedule_pool_size>
                  <mark_cache_size>134217728</mark_cache_size>
                  <uncompressed_cache_size>0</uncompressed_cache_size>
                  <merge_tree>
                    <fsync_after_insert>1</fsync_after_insert>
                    <fsync_part_directory>1</fsync_part_directory>
                    <number_of_free_entries_in_pool_to_execute_mutation>1</number_of_free_entries_in_pool_to_execute_mutation>
                    <number_of_free_entries_in_pool_to_lower_max_size_of_merge>1</number_of_free_entries_in_pool_to_lower_max_size_of_merge>
                    <number_of_free_entries_in_pool_to_execute_optimize_entire_partition>1</number_of_free_entries_in_pool_to_execute_optimize_entire_partition>
                  </merge_tree>
                  <query_masking_rules>
                    <rule><name>keys</name><regexp>unhex\\('[0-9a-f]{128}'\\)</regexp><replace>unhex(…)</replace></rule>
                  </query_masking_rules>
                  <storage_configuration>
                    <disks><%4$s><type>local</type><path>%3$s/</path></%4$s></disks>
                  </storage_configuration>
                  <backups><allowed_disk>%4$s</allowed_disk></backups>
                  <http_handlers>
                %5$s%6$s  </http_handlers>
                </clickhouse>
                """.formatted(escaped(users.toString()), settings.memory().toBytes(), escaped(copies.toString()), COPIES,
                        wayIn(server.migrating()), wayIn(server.serving()));
    }

    private static String wayIn(Account account) {
        return """
                    <rule>
                      <headers><authorization>%s</authorization></headers>
                      <handler>
                        <type>dynamic_query_handler</type>
                        <query_param_name>query</query_param_name>
                      </handler>
                    </rule>
                """.formatted(account.authorization());
    }

    private String users() {
        String database = server.database();
        return """
                <clickhouse>
                  <profiles>
                    <default/>
                    <khue>
                %s      <max_threads>%d</max_threads>
                      <max_memory_usage>%d</max_memory_usage>
                      <constraints>
                        <max_threads><max>%2$d</max></max_threads>
                        <max_memory_usage><min>1</min><max>%3$d</max></max_memory_usage>
                      </constraints>
                    </khue>
                  </profiles>
                  <quotas>
                    <default/>
                    <start><interval><duration>%d</duration><queries>2</queries></interval></start>
                  </quotas>
                  <users>
                    <default>
                      <no_password/>
                      <networks><ip>127.0.0.1</ip></networks>
                      <profile>default</profile>
                      <quota>start</quota>
                      <grants>
                        <query>GRANT SYSTEM LISTEN ON *.*</query>
                        <query>GRANT CREATE TEMPORARY TABLE ON *.*</query>
                        <query>GRANT READ ON FILE</query>
                      </grants>
                    </default>
                %s%s  </users>
                </clickhouse>
                """.formatted(sessionSettings(), settings.threads(), settings.memory().toBytes() / 2, Integer.MAX_VALUE,
                        user(server.migrating(),
                                "GRANT ALL ON " + database + ".*",
                                "GRANT TABLE ENGINE ON MergeTree",
                                "GRANT SELECT ON system.*",
                                "GRANT SELECT ON information_schema.*",
                                "GRANT SELECT ON INFORMATION_SCHEMA.*"),
                        user(server.serving(), Grants.serving(database).toArray(String[]::new)));
    }

    private static String sessionSettings() {
        return SessionSettings.values().entrySet().stream()
                .map(setting -> "      <%s>%s</%1$s>%n".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining());
    }

    private static String user(Account account, String... grants) {
        return """
                    <%s>
                      <password_sha256_hex>%s</password_sha256_hex>
                      <networks><ip>127.0.0.1</ip></networks>
                      <profile>khue</profile>
                      <quota>default</quota>
                      <grants>
                %s      </grants>
                    </%1$s>
                """.formatted(account.name(), account.passwordSha256(), Stream.of(grants)
                        .map(grant -> "        <query>" + grant + "</query>\n").collect(Collectors.joining()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
