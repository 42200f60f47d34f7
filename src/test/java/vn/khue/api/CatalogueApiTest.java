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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khue.catalogue.CatalogueFolder;
import vn.khue.publication.Publications;
import vn.khue.publication.Published.Kind;
import vn.khue.store.TemporaryFolder;
import vn.khue.warehouse.TestWarehouse;

/** The walk of docs/figures.md on the sample province, and what stands in its way. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.productionMode=true", "khue.demonstration.password=hoa-gao"})
@ActiveProfiles("demo")
class CatalogueApiTest {

    private static final String OWN = "indicators/accreditation-level-3.yaml";
    private static final String CASHLESS = "contracts/cashless.yaml";
    private static final CatalogueFolder FOLDER =
            CatalogueFolder.copiedTo(TemporaryFolder.make("catalogue"));

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Publications publications;

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry registry) {
        TestWarehouse.register(registry);
        registry.add("khue.catalogue", () -> FOLDER.path().toString());
    }

    @BeforeEach
    void theSampleIsPublished() {
        await().atMost(Duration.ofMinutes(3)).until(() -> publications.newest().isPresent());
    }

    /** 143 schools hold level 3 and 4 hold level 4: of the 1,021 that count, 147. */
    @Test
    void theIndicatorOfTheGuideIsWrittenReadPublishedAndAskedFor() throws Exception {
        int before = publications.newest().orElseThrow().number();
        String figure = "/api/v1/indicators/accreditation-level-3?unit=66&at=2023-05-31";
        assertThat(get("lanhdao", figure).statusCode()).isEqualTo(404);
        FOLDER.write(OWN, exampleOfTheGuide());

        HttpResponse<String> reloaded = post("quantri");

        assertThat(reloaded.statusCode()).as(reloaded.body()).isEqualTo(200);
        assertThat(json.readTree(reloaded.body()).get("indicators").valueStream()
                .map(one -> one.get("id").asString())).contains("accreditation-level-3");
        assertThat(get("lanhdao", figure).statusCode()).as("known, and without a figure yet").isEqualTo(404);

        assertThat(publications.publish(Kind.ADHOC).orElseThrow().number()).isEqualTo(before + 1);

        JsonNode answer = read("lanhdao", figure);
        assertThat(answer.get("publication").asInt()).isEqualTo(before + 1);
        assertThat(answer.get("rows").get(0).get("base").asString()).isEqualTo("147/1.021 trường");
        assertThat(read("lanhdao", figure + "&by=district").get("rows").valueStream()
                .mapToInt(row -> row.get("numerator").asInt()).sum()).isEqualTo(147);
        JsonNode coverage = read("lanhdao", "/api/v1/indicators/accreditation-coverage?unit=66&at=2023-05-31");
        assertThat(coverage.get("rows").get(0).get("base").asString()).isEqualTo("711/1.021 trường");
    }

    @Test
    void aDatasetWithoutItsTableAndABrokenFileAreToldTogetherAndNothingChanges() throws Exception {
        String version = read("quantri", "/api/v1/catalogue").get("version").asString();
        String cashless = FOLDER.read(CASHLESS);
        FOLDER.write("contracts/canteens.yaml", cashless.replace("id: cashless", "id: canteens"));

        JsonNode refused = json.readTree(refused());

        assertThat(refused.get("title").asString()).isEqualTo("Không dùng được");
        assertThat(refused.get("detail").asString()).contains("có 1 lỗi nên không được dùng");
        JsonNode problem = refused.get("problems").get(0);
        assertThat(problem.get("file").asString()).isEqualTo("contracts/canteens.yaml");
        assertThat(problem.get("code").asString()).isEqualTo("table");
        assertThat(problem.get("message").asString())
                .startsWith("fact_canteens do bản nâng cấp của chương trình tạo ra")
                .endsWith("kho có {}");

        FOLDER.write(CASHLESS, cashless.replace("grain: ", "grain: un"));
        JsonNode broken = json.readTree(refused()).get("problems");
        assertThat(broken).hasSize(1);
        assertThat(broken.get(0).get("file").asString()).isEqualTo(CASHLESS);
        JsonNode state = read("quantri", "/api/v1/catalogue");
        assertThat(state.get("version").asString()).isEqualTo(version);
        assertThat(state.get("problems")).hasSize(1);
        assertThat(state.get("refusedAt").isNull()).isFalse();

        FOLDER.write(CASHLESS, cashless).delete("contracts/canteens.yaml");
        assertThat(json.readTree(post("quantri").body()).get("problems")).isEmpty();
    }

    @Test
    void onlyAdministratorsReadTheCatalogueAgain() throws Exception {
        assertThat(post("chuyenvien").statusCode()).isEqualTo(403);
        assertThat(get("chuyenvien", "/api/v1/catalogue").statusCode()).isEqualTo(403);
    }

    /** What the guide says is what is tried here. */
    private static String exampleOfTheGuide() throws IOException {
        List<String> guide = Files.readAllLines(Path.of("docs/figures.md"));
        return guide.stream().skip(guide.indexOf("```yaml") + 1L).takeWhile(line -> !line.equals("```"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String refused() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("quantri");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return answer.body();
    }

    private HttpResponse<String> post(String login) throws IOException, InterruptedException {
        return http.send(by(login, "/api/v1/catalogue/reload").POST(BodyPublishers.noBody()).build(),
                BodyHandlers.ofString());
    }

    private JsonNode read(String login, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(login, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String login, String path) throws IOException, InterruptedException {
        return http.send(by(login, path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder by(String login, String path) {
        String pair = login + ":hoa-gao";
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
}
