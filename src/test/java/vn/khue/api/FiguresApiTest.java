package vn.khue.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khue.publication.Publications;
import vn.khue.warehouse.TestWarehouse;

/** The sample province as programs read it, by the accounts of the demonstration. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.productionMode=true", "khue.demonstration.password=hoa-gao"})
@ActiveProfiles("demo")
class FiguresApiTest {

    private static final String COVERAGE = "/api/v1/indicators/accreditation-coverage";
    private static final String ON_THE_DAY = COVERAGE + "?unit=66&at=2023-05-31";

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Publications publications;

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry registry) {
        TestWarehouse.register(registry);
    }

    @BeforeEach
    void theSampleIsPublished() {
        await().atMost(Duration.ofMinutes(2)).until(() -> publications.newest().isPresent());
    }

    @Test
    void theWholeProvinceIsOneRow() throws Exception {
        JsonNode answer = read("lanhdao", ON_THE_DAY);
        assertThat(answer.propertyNames()).containsExactly("indicator", "unit", "at", "tree", "publication",
                "dataDate", "rows");
        assertThat(answer.get("tree").asString()).isEqualTo("figure");
        assertThat(answer.get("rows")).hasSize(1);
        JsonNode row = answer.get("rows").get(0);
        assertThat(row.propertyNames()).containsExactly("key", "name", "numerator", "denominator", "value", "base");
        assertThat(row.get("numerator").asInt()).isEqualTo(711);
        assertThat(row.get("denominator").asInt()).isEqualTo(1021);
        assertThat(row.get("value").decimalValue()).isEqualByComparingTo("0.696376");
        assertThat(row.get("base").asString()).isEqualTo("711/1.021 trường");
    }

    @Test
    void fifteenDistrictsAddUpToTheProvince() throws Exception {
        JsonNode rows = read("lanhdao", ON_THE_DAY + "&by=district").get("rows");
        assertThat(rows).hasSize(15);
        assertThat(rows.valueStream().mapToInt(row -> row.get("numerator").asInt()).sum()).isEqualTo(711);
        assertThat(rows.valueStream().mapToInt(row -> row.get("denominator").asInt()).sum()).isEqualTo(1021);
    }

    @Test
    void anEarlierPublicationCanBeReopenedByItsNumber() throws Exception {
        JsonNode listed = read("lanhdao", "/api/v1/publications");
        int oldest = listed.get(listed.size() - 1).get("number").asInt();
        assertThat(read("lanhdao", ON_THE_DAY + "&publication=" + oldest).get("publication").asInt())
                .isEqualTo(oldest);
    }

    @Test
    void whatASchoolMayNotSeeLooksLikeWhatDoesNotExist() throws Exception {
        HttpResponse<String> hidden = get("truong", ON_THE_DAY);
        HttpResponse<String> unknown = get("lanhdao", COVERAGE + "?unit=nowhere&at=2023-05-31");
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(unknown.body()).contains("remedy");
    }

    @Test
    void anUnknownValueIsRefusedWithTheAllowedOnes() throws Exception {
        HttpResponse<String> answer = get("lanhdao", ON_THE_DAY + "&by=village");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json.readTree(answer.body()).get("detail").asString())
                .isEqualTo("Tham số by không nhận giá trị \"village\".");
        assertThat(json.readTree(answer.body()).get("remedy").asString())
                .isEqualTo("Giá trị hợp lệ: district, commune, level, ownership, area, school.");
    }

    @Test
    void strangersAreAskedWhoTheyAre() throws Exception {
        HttpResponse<String> answer = http.send(request(ON_THE_DAY).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
    }

    @Test
    void healthIsOneWordToStrangersAndDetailsToAdministrators() throws Exception {
        HttpResponse<String> stranger = http.send(request("/actuator/health").build(), BodyHandlers.ofString());
        assertThat(json.readTree(stranger.body()).get("status").asString()).isEqualTo("UP");
        assertThat(json.readTree(stranger.body()).has("components")).isFalse();
        assertThat(read("quantri", "/actuator/health").has("components")).isTrue();
        assertThat(read("lanhdao", "/actuator/health").has("components")).isFalse();
    }

    @Test
    void onlyAdministratorsSetTargets() throws Exception {
        String target = "/api/v1/targets/accreditation-coverage?unit=66&year=2029";
        assertThat(put("chuyenvien", target, "{\"goal\": 0.9}").statusCode()).isEqualTo(403);
        assertThat(put("quantri", target, "{\"goal\": 90}").statusCode()).isEqualTo(400);
        assertThat(put("quantri", target.replace("unit=66", "unit=54"), "{\"goal\": 0.9}").statusCode()).isEqualTo(404);
        assertThat(read("quantri", target).get("goal").isNull()).isTrue();
        assertThat(put("quantri", target, "{\"goal\": 0.9}").statusCode()).isEqualTo(200);
        assertThat(read("lanhdao", target).get("goal").decimalValue()).isEqualByComparingTo("0.9");
    }

    @Test
    void theApiDescribesItselfToAnybody() throws Exception {
        HttpResponse<String> answer = http.send(request("/api/openapi").build(), BodyHandlers.ofString());
        assertThat(json.readTree(answer.body()).get("paths").propertyNames()).contains("/api/v1/indicators",
                "/api/v1/indicators/{id}", "/api/v1/publications", "/api/v1/targets/{indicator}");
    }

    private JsonNode read(String login, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(login, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String login, String path) throws IOException, InterruptedException {
        return http.send(by(login, request(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> put(String login, String path, String body) throws IOException, InterruptedException {
        return http.send(by(login, request(path)).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpRequest.Builder by(String login, HttpRequest.Builder request) {
        String pair = login + ":hoa-gao";
        return request.header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
}
