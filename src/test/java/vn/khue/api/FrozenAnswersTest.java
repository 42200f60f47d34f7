package vn.khue.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.khue.catalogue.CatalogueFolder;
import vn.khue.ingest.Handed;
import vn.khue.ingest.Intake;
import vn.khue.publication.Publications;
import vn.khue.publication.Published.Kind;
import vn.khue.store.TemporaryFolder;
import vn.khue.warehouse.TestWarehouse;

/** The same question to the same publication is answered by the same bytes, whatever happened since. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.productionMode=true", "khue.demonstration.password=hoa-gao"})
@ActiveProfiles("demo")
class FrozenAnswersTest {

    private static final String FIGURE = "/api/v1/indicators/accreditation-coverage?unit=66&at=2023-05-31";
    private static final List<String> FIRST = List.of(FIGURE + "&publication=1",
            FIGURE + "&publication=1&by=district", FIGURE + "&publication=1&by=school&tree=today",
            FIGURE + "&publication=1&by=held",
            "/api/v1/indicators/graduation-pass-rate?unit=66&at=2025-09-30&publication=1&by=place",
            "/api/v1/indicators/dx-teaching-2plus?unit=66&at=2023-09-30&publication=1&by=level",
            "/api/v1/path?indicator=accreditation-coverage&unit=66&at=2023-05-31&publication=1",
            "/api/v1/comparison?indicator=accreditation-coverage&unit=66&at=2023-05-31&publication=1");
    private static final CatalogueFolder FOLDER = CatalogueFolder.copiedTo(TemporaryFolder.make("catalogue"));
    private static final String NOTE = "Không gồm trung tâm GDTX";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Publications publications;

    @Autowired
    Intake intake;

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry registry) {
        TestWarehouse.register(registry);
        registry.add("khue.catalogue", () -> FOLDER.path().toString());
    }

    @Test
    void aPublicationIsReopenedByteForByte() throws Exception {
        await().atMost(Duration.ofMinutes(3)).until(() -> publications.newest().isPresent());
        List<String> before = all();

        aCertificateIsRevokedAndPublished();
        send("PUT", "/api/v1/targets/accreditation-coverage?unit=66&year=2023", "{\"goal\": 0.9}");
        FOLDER.change("indicators/accreditation-coverage.yaml", NOTE, "Các trường phổ thông");
        send("POST", "/api/v1/catalogue/reload", "");

        assertThat(all()).isEqualTo(before);
        assertThat(get(FIGURE)).contains("710/1.021 trường");
        assertThat(before.getFirst()).contains("711/1.021 trường");
        assertThat(get("/api/v1/path?indicator=accreditation-coverage&unit=66&at=2023-05-31")).contains("0.9");
    }

    private void aCertificateIsRevokedAndPublished() throws IOException {
        intake.receive(new Handed("thu-hoi.csv", Optional.of("accreditation-certificates"), Optional.of("2023-05"),
                "department", "test"), new ByteArrayInputStream("""
                Số giấy chứng nhận,Mã trường,Cấp độ,Ngày cấp,Ngày hết hạn,Ngày thu hồi
                15/2022/KĐCLGD-SGDĐT-0103,66644039,Cấp độ 2,22/12/2022,22/12/2027,31/05/2023
                """.getBytes(StandardCharsets.UTF_8)));
        await().atMost(Duration.ofMinutes(1)).until(() -> publications.publish(Kind.ADHOC).isPresent());
    }

    private List<String> all() throws IOException, InterruptedException {
        List<String> answers = new ArrayList<>();
        for (String path : FIRST) {
            answers.add(get(path));
        }
        return answers;
    }

    private String get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("quantri:hoa-gao".getBytes()))
                .header("Content-Type", "application/json").method(method, body.isEmpty() ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
