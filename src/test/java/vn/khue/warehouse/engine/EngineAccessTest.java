package vn.khue.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khue.warehouse.TestWarehouse;

/** Who may do what, asked over plain HTTP as any process of the machine could. */
class EngineAccessTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private Server server;

    @BeforeEach
    void start() {
        TestWarehouse.empty();
        server = TestWarehouse.server();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT 1",
        "SELECT * FROM khue.flyway_schema_history",
        "SELECT * FROM file('/etc/hostname', 'LineAsString', 'line String')",
        "SYSTEM STOP LISTEN HTTP"})
    void theNamelessUserHasNoWayIn(String sql) throws Exception {
        assertThat(ask(sql, "", "Accept", "*/*").statusCode()).isEqualTo(404);
        assertThat(ask(sql, "&user=default", "Accept", "*/*").statusCode()).isEqualTo(404);
        assertThat(ask(sql, "", "X-ClickHouse-User", "default").statusCode()).isEqualTo(404);
        assertThat(ask(sql, "", "Authorization", new Account("default", "").authorization()).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * FROM khue.flyway_schema_history",
        "SELECT * FROM file('/etc/hostname', 'LineAsString', 'line String')",
        "INSERT INTO FUNCTION file('/tmp/khue-escape', 'LineAsString', 'line String') SELECT 'x'",
        "SHOW DATABASES",
        "SYSTEM STOP LISTEN HTTP"})
    void evenWithTheServingUsersCredentialsTheNamelessUserReadsNothing(String sql) throws Exception {
        String serving = server.serving().authorization();
        assertThat(ask(sql, "&user=default", "Authorization", serving).body())
                .containsAnyOf("QUOTA_EXCEEDED", "ACCESS_DENIED");
    }

    @Test
    void theServingUsersPasswordDoesNotOpenTheOtherAccount() throws Exception {
        String serving = server.serving().authorization();
        String who = "SELECT currentUser()";
        assertThat(ask(who, "", "Authorization", serving).body()).isEqualTo("khue_serve\n");
        assertThat(ask(who, "&user=khue_migrate", "Authorization", serving).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * FROM url('http://127.0.0.1/', 'LineAsString', 'line String')",
        "SELECT * FROM file('/etc/hostname', 'LineAsString', 'line String')",
        "SELECT * FROM remote('127.0.0.1', 'system.one')",
        "SELECT * FROM s3('http://127.0.0.1/bucket/key.csv', 'CSV', 'line String')",
        "SELECT * FROM executable('script', 'CSV', 'line String')",
        "INSERT INTO FUNCTION file('/tmp/khue-escape', 'LineAsString', 'line String') SELECT 'x'",
        "SELECT * FROM system.users",
        "CREATE TABLE khue.own (n Int8) ENGINE = MergeTree ORDER BY n",
        "CREATE TEMPORARY TABLE own (n Int8)",
        "CREATE DATABASE own",
        "CREATE FUNCTION own AS n -> n",
        "DROP TABLE khue.change",
        "TRUNCATE TABLE khue.change",
        "ALTER TABLE khue.change DROP PARTITION 2023",
        "ALTER TABLE khue.change DELETE WHERE 1",
        "ALTER TABLE khue.head ADD COLUMN own Int8",
        "ALTER TABLE khue.change UPDATE num = 0 WHERE 1",
        "KILL QUERY WHERE 1",
        "SYSTEM STOP LISTEN HTTP"})
    void theServingUserMayNot(String sql) throws Exception {
        HttpResponse<String> answer = ask(sql, "", "Authorization", server.serving().authorization());
        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(answer.body()).contains("ACCESS_DENIED");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "INSERT INTO khue.head VALUES (7, 1, '', 1, 711, 1021, '2023-05-31')",
        "SELECT sum(num) FROM khue.head",
        "ALTER TABLE khue.head DROP PARTITION 7",
        "ALTER TABLE khue.checkpoint DROP PARTITION 2023",
        "ALTER TABLE khue.touched DROP PARTITION 7",
        "ALTER TABLE khue.landing DROP PARTITION '2023-05-31'"})
    void theServingUserMay(String sql) throws Exception {
        HttpResponse<String> answer = ask(sql, "", "Authorization", server.serving().authorization());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void aQueryCannotRaiseItsOwnMemoryLimit() throws Exception {
        HttpResponse<String> answer = ask("SELECT 1 SETTINGS max_memory_usage = 100000000000", "",
                "Authorization", server.serving().authorization());
        assertThat(answer.body()).contains("SETTING_CONSTRAINT_VIOLATION");
    }

    @Test
    void aQueryThatWantsTooMuchMemoryFailsAndTheEngineAnswersOn() throws Exception {
        String serving = server.serving().authorization();
        HttpResponse<String> greedy = ask("SELECT length(groupArray(toString(number))) FROM numbers(100000000)", "",
                "Authorization", serving);
        assertThat(greedy.body()).contains("MEMORY_LIMIT_EXCEEDED");
        assertThat(ask("SELECT 1", "", "Authorization", serving).body()).isEqualTo("1\n");
    }

    private HttpResponse<String> ask(String sql, String parameters, String... headers) throws Exception {
        URI address = URI.create(server.url() + "/?query=" + URLEncoder.encode(sql, StandardCharsets.UTF_8) + parameters);
        return client.send(HttpRequest.newBuilder(address).headers(headers)
                .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
    }
}
