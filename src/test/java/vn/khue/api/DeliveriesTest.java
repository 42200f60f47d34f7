package vn.khue.api;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khue.store.Home;
import vn.khue.warehouse.TestWarehouse;

/** Files come in by the API and by {@code ops/ingest}, as a sender sees it. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class DeliveriesTest {

    private static final String REGISTER = """
            Mã trường;Từ ngày;Tên trường;Cấp học;Loại hình;Mã huyện
            66643%1$s1;2010-09-01;Tiểu học Lê Lợi;TH;Công lập;643
            66643%1$s2;2010-09-01;THCS Phan Chu Trinh;THCS;Công lập;643
            """;
    private static final String CERTIFICATES = "Số giấy chứng nhận;Mã trường;Cấp độ;Ngày cấp\n";

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry registry) {
        TestWarehouse.register(registry);
    }

    @TempDir
    Path directory;

    @Autowired
    Home home;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private String login;

    @BeforeEach
    void readTheLoginThatTheCentreLeft() throws IOException {
        login = Files.readString(home.path().resolve("ingest.login")).strip();
    }

    @Test
    void aFileIsAcceptedAtOnceAndItsReportTellsTheRest() throws Exception {
        HttpResponse<String> accepted = http.send(request("/api/v1/deliveries?period=2023-05-31")
                .header("X-File-Name", "Danh%20b%E1%BA%A1.csv")
                .POST(BodyPublishers.ofString(REGISTER.formatted("10"))).build(), BodyHandlers.ofString());

        assertThat(accepted.statusCode()).isEqualTo(202);
        String address = accepted.headers().firstValue("Location").orElseThrow();
        JsonNode report = get(address);
        assertThat(report.get("fileName").asString()).isEqualTo("Danh bạ.csv");
        assertThat(report.get("sender").asString()).isEqualTo("department");
        assertThat(report.get("events").get(0).get("state").asString()).isEqualTo("received");
    }

    @Test
    void withoutAnAccountNothingIsTaken() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/api/v1/deliveries"))
                .POST(BodyPublishers.ofString(REGISTER.formatted("11"))).build();

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    @Test
    void theCommandSaysWhatBecameOfEachFileAndEndsWithTheWorst() throws Exception {
        Path register = file("danh-ba.csv", REGISTER.formatted("12"));
        Path good = file("GCN 2023-04.csv", CERTIFICATES + "1/12;66643121;1;01/02/2022\n");
        Path empty = file("GCN 2023-03.csv", CERTIFICATES);
        Path partly = file("GCN 2023-05.csv",
                CERTIFICATES + "2/12;66643121;2;01/03/2023\n3/12;66643999;2;01/03/2023\n");
        Path refused = file("la.csv", "Họ tên;Điểm\nA;10\n");

        Outcome fine = ingest(good, register, empty);
        assertThat(fine.output()).contains("danh-ba.csv: lượt gửi ", "school-register",
                "Đọc 2 dòng, nhận 2, loại 0", "Đọc 1 dòng, nhận 1, loại 0",
                "Đọc 0 dòng, nhận 0, loại 0 (tệp chỉ có tiêu đề)",
                "Ấn bản ");
        assertThat(fine.exit()).isZero();

        Outcome again = ingest(register);
        assertThat(again.output()).contains("(đã nhận tệp này trước đó)", "Đọc 2 dòng, nhận 2, loại 0");
        assertThat(again.exit()).isZero();

        Outcome rejected = ingest(partly);
        assertThat(rejected.output()).contains("Đọc 2 dòng, nhận 1, loại 1",
                "Loại: dòng 3, cột Mã trường \"66643999\"");
        assertThat(rejected.exit()).isEqualTo(2);

        Outcome nothing = ingest(refused);
        assertThat(nothing.output()).contains("Bị từ chối: Không nhận ra bộ dữ liệu.");
        assertThat(nothing.exit()).isEqualTo(3);
    }

    /** What a command printed, and how it ended. */
    private record Outcome(String output, int exit) {
    }

    private Outcome ingest(Path... files) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("bash", "ops/ingest"), Stream.of(files).map(Path::toString))
                .toList();
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("KHUE_HOME", home.path().toString());
        process.environment().put("KHUE_URL", "http://127.0.0.1:" + port);
        process.environment().remove("KHUE_USER");
        Process running = process.start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(output, running.waitFor());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private JsonNode get(String address) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request(address).GET().build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return JsonMapper.builder().build().readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        String credentials = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Basic " + credentials);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
