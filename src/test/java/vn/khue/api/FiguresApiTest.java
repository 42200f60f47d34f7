package vn.khue.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
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
                "dataDate", "period", "since", "rows");
        assertThat(answer.get("period").isNull()).isTrue();
        assertThat(answer.get("tree").asString()).isEqualTo("figure");
        assertThat(answer.get("rows")).hasSize(1);
        JsonNode row = answer.get("rows").get(0);
        assertThat(row.propertyNames()).containsExactly("key", "name", "numerator", "denominator", "value", "base",
                "coverage", "oldest", "old");
        assertThat(row.get("coverage").toString()).isEqualTo("{\"reported\":1021,\"expected\":1021}");
        assertThat(row.get("oldest").asString()).isEqualTo("2023-05-31");
        assertThat(row.get("old").asBoolean()).isFalse();
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
    void levelsHeldShareTheDenominator() throws Exception {
        JsonNode rows = read("lanhdao", ON_THE_DAY + "&by=held").get("rows");
        assertThat(rows.valueStream().map(row -> row.get("name").asString() + " " + row.get("base").asString()))
                .containsExactly("Cấp độ 1 96/1.021 trường", "Cấp độ 2 468/1.021 trường", "Cấp độ 3 143/1.021 trường",
                        "Cấp độ 4 4/1.021 trường");
    }

    @Test
    void anExamIsAskedForByItsYear() throws Exception {
        String sitting = "/api/v1/indicators/graduation-sitting-rate?unit=66&at=2024-12-31";
        JsonNode newest = read("lanhdao", sitting);
        assertThat(newest.get("period").asString()).isEqualTo("2024");
        JsonNode exam = read("lanhdao", sitting + "&period=2023");
        assertThat(exam.get("since").asString()).isEqualTo("2023-07-18");
        assertThat(exam.get("rows").get(0).get("base").asString())
                .isEqualTo("20.960/21.042 thí sinh đăng ký dự thi");
        assertThat(read("lanhdao", sitting + "&period=2023&by=stream").get("rows").valueStream()
                .map(row -> row.get("key").asString())).containsExactly("THPT", "GDTX");
        assertThat(get("lanhdao", ON_THE_DAY + "&period=2023").body())
                .contains("Chỉ tiêu accreditation-coverage tính theo ngày, không theo kỳ.");
        assertThat(get("lanhdao", "/api/v1/indicators/graduation-score?unit=66").body())
                .contains("Xem ở /api/v1/scores.");
    }

    @Test
    void theWayToTheTargetOf2023() throws Exception {
        JsonNode path = read("lanhdao", "/api/v1/path?indicator=accreditation-coverage&unit=66&at=2023-05-31");
        assertThat(path.get("goal").decimalValue()).isEqualByComparingTo("0.7");
        assertThat(path.get("need").asInt()).isEqualTo(4);
        assertThat(path.get("places")).hasSize(15);
        JsonNode outlook = path.get("outlook");
        JsonNode year = outlook.get("months").get(12);
        assertThat(year.get("day").asString()).isEqualTo("2024-05-31");
        assertThat(year.get("withoutRenewal").decimalValue()).isEqualByComparingTo("0.518119");
        assertThat(year.get("allRenewed").decimalValue()).isEqualByComparingTo("0.696376");
        assertThat(outlook.get("months").valueStream().mapToInt(month -> month.get("ending").asInt()).sum())
                .isEqualTo(182).isEqualTo(outlook.get("ending").size());
        assertThat(outlook.get("lacking").get("expired").asInt()).isEqualTo(66);
        assertThat(outlook.get("candidates")).hasSize(310);
        assertThat(get("lanhdao", "/api/v1/path?indicator=graduation-pass-rate&unit=66").body())
                .contains("không có đường đến mục tiêu");
        assertThat(get("truong", "/api/v1/path?indicator=accreditation-coverage&unit=66").statusCode())
                .isEqualTo(404);
    }

    @Test
    void unitsAreComparedWithWhatChanceExplains() throws Exception {
        JsonNode units = read("lanhdao", "/api/v1/comparison?indicator=accreditation-coverage&unit=66&at=2023-05-31");
        assertThat(units.get("middle").decimalValue()).isEqualByComparingTo("0.696376");
        assertThat(units.get("rows")).hasSize(15);
        assertThat(units.get("overdispersed").asBoolean()).isTrue();
        JsonNode schools = read("lanhdao",
                "/api/v1/comparison?indicator=graduation-pass-rate&unit=66&at=2023-07-31&by=school");
        assertThat(schools.get("period").asString()).isEqualTo("2023");
        assertThat(schools.get("rows")).hasSize(78).allSatisfy(row -> {
            assertThat(row.get("bestRank").asInt()).isBetween(1, row.get("worstRank").asInt());
            assertThat(row.get("peers").get("schools").asInt()).isGreaterThanOrEqualTo(8);
            assertThat(row.get("estimate").decimalValue()).isBetween(
                    row.get("value").decimalValue().min(schools.get("middle").decimalValue()),
                    row.get("value").decimalValue().max(schools.get("middle").decimalValue()));
        });
        String coverage = "/api/v1/comparison?indicator=accreditation-coverage&unit=66";
        assertThat(get("lanhdao", coverage + "&by=village").statusCode()).isEqualTo(400);
        assertThat(get("lanhdao", "/api/v1/comparison?indicator=dx-gap&unit=66&by=school").body())
                .contains("không phải tỉ lệ đếm được");
        assertThat(get("lanhdao", "/api/v1/path?indicator=accreditation-coverage&unit=66&at=2026-12-31").body())
                .contains("Số liệu đến ngày");
        assertThat(get("truong", coverage).statusCode()).isEqualTo(404);
    }

    @Test
    void scoresAreCountedBySubject() throws Exception {
        JsonNode answer = read("lanhdao", "/api/v1/scores?year=2023&unit=66&tree=figure&by=subject");
        assertThat(answer.get("councils").valueStream().map(JsonNode::asString)).containsExactly("40");
        JsonNode mathematics = answer.get("rows").get(0);
        assertThat(mathematics.propertyNames()).containsExactly("key", "name", "count", "mean", "median", "histogram",
                "papersAtMost1");
        assertThat(mathematics.get("key").asString()).isEqualTo("TOAN");
        assertThat(mathematics.get("name").asString()).isEqualTo("Toán");
        JsonNode bins = mathematics.get("histogram");
        assertThat(bins).hasSize(40);
        assertThat(bins.get(39).get("from").decimalValue()).isEqualByComparingTo("9.75");
        assertThat(bins.valueStream().mapToLong(bin -> bin.get("count").asLong()).sum())
                .isEqualTo(mathematics.get("count").asLong());
        assertThat(get("lanhdao", "/api/v1/scores?unit=66").statusCode()).isEqualTo(400);
        assertThat(get("truong", "/api/v1/scores?year=2023&unit=66").statusCode()).isEqualTo(404);
    }

    /** 670/1024 on 31 May 2022: 75 certificates won and 31 lost, and three schools closed that had one. */
    @Test
    void aChangeIsSaidInPartsThatAddUp() throws Exception {
        String coverage = "/api/v1/movement?indicator=accreditation-coverage&unit=66&to=2023-05-31";
        JsonNode answer = read("lanhdao", coverage + "&from=2022-05-31");
        assertThat(answer.propertyNames()).containsExactly("indicator", "unit", "tree", "from", "to", "change",
                "parts");
        assertThat(answer.get("from").get("base").asString()).isEqualTo("670/1.024 trường");
        assertThat(answer.get("to").get("base").asString()).isEqualTo("711/1.021 trường");
        assertThat(answer.get("change").get("numerator").asString()).isEqualTo("21997");
        assertThat(answer.get("change").get("points").decimalValue()).isEqualByComparingTo("4.21");
        assertThat(answer.get("parts").valueStream().map(part -> part.get("id").asString()))
                .containsExactly("within", "composition", "started", "stopped", "corrected", "rule", "reorganised",
                        "network");
        JsonNode network = answer.get("parts").get(7);
        assertThat(network.get("points").decimalValue()).isEqualByComparingTo("-0.09");
        assertThat(network.get("largest").get(0).get("code").asString()).isEqualTo("66643161");
        assertThat(get("lanhdao", coverage).body()).contains("from");
        assertThat(get("lanhdao", coverage + "&from=2024-05-31").body()).contains("Đổi chỗ hai mốc.");
        assertThat(get("lanhdao", coverage.replace("2023", "2025") + "&from=2022-05-31").statusCode()).isEqualTo(200);
        assertThat(get("lanhdao", coverage.replace("2023-05", "2025-08") + "&from=2022-05-31").body())
                .contains("tree=today");
        assertThat(get("truong", coverage + "&from=2022-05-31").body())
                .isEqualTo(get("lanhdao", coverage.replace("unit=66", "unit=nowhere") + "&from=2022-05-31").body());
    }

    @Test
    void twoExamsAreHeldAgainstEachOther() throws Exception {
        JsonNode answer = read("lanhdao", "/api/v1/movement?indicator=graduation-pass-rate&unit=66&to=2025-06-01"
                + "&from_period=2022&period=2023");
        assertThat(answer.get("from").get("period").asString()).isEqualTo("2022");
        assertThat(answer.get("to").get("base").asString()).startsWith("19.726/20.403");
        assertThat(answer.get("parts").valueStream().map(part -> part.get("points").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(answer.get("change").get("points").decimalValue());
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
                .isEqualTo("Giá trị hợp lệ: place, district, commune, level, ownership, area, school, held.");
    }

    @Test
    void whatIsNoPeriodHasNoFigure() throws Exception {
        HttpResponse<String> answer = get("lanhdao", "/api/v1/indicators/graduation-pass-rate?unit=66&period=abc");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).get("detail").asString())
                .isEqualTo("\"abc\" không phải một kỳ của chỉ tiêu này.");
        assertThat(json.readTree(answer.body()).get("remedy").asString()).isEqualTo("Viết kỳ như 2023.");
    }

    @Test
    void whatTheServerItselfRefusesIsNoMatterOfRights() throws Exception {
        assertThat(get("lanhdao", "/api/v1/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("quantri", "/api/v1/deliveries/abc").statusCode()).isEqualTo(400);
        assertThat(put("quantri", COVERAGE + "?unit=66", "{}").statusCode()).isEqualTo(405);
        assertThat(get("lanhdao", COVERAGE + "?unit=66&at=%2B99999-01-01").statusCode()).isEqualTo(400);
    }

    /** The leader hands in for nobody; which numbers there are is none of the leader's business. */
    @Test
    void aDeliveryThatIsThereAndOneThatIsNotLookTheSame() throws Exception {
        assertThat(get("lanhdao", "/api/v1/deliveries/1").statusCode())
                .isEqualTo(get("lanhdao", "/api/v1/deliveries/9999999").statusCode()).isEqualTo(403);
    }

    /** A publication shows what everybody sent. */
    @Test
    void aSchoolHandsInAndDoesNotPublish() throws Exception {
        assertThat(post("truong", "/api/v1/deliveries?publish=true").statusCode()).isEqualTo(403);
        assertThat(post("truong", "/api/v1/deliveries").statusCode()).isEqualTo(202);
    }

    private HttpResponse<String> post(String login, String path) throws IOException, InterruptedException {
        return http.send(by(login, request(path)).header("Content-Type", "text/csv").header("X-File-Name", "ho-so.csv")
                .POST(BodyPublishers.ofString("Mã trường;Nhóm hồ sơ\n")).build(), BodyHandlers.ofString());
    }

    @Test
    void bytesThatAreNoTextAreTheCallersFault() throws Exception {
        assertThat(get("chuyenvien", "/api/v1/indicators/accreditation-coverage?unit=%ff").statusCode()).isEqualTo(400);
        assertThat(get("chuyenvien", "/api/v1/scores?year=2023&unit=%ff").statusCode()).isEqualTo(400);
    }

    @Test
    void aDayBeforeTheCircularOf2018HasNoCoverage() throws Exception {
        HttpResponse<String> early = get("lanhdao", COVERAGE + "?unit=66&at=2018-10-09");
        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(early.body()).contains("Chỉ tiêu này chỉ có nghĩa từ ngày 2018-10-10.")
                .contains("Chọn một ngày từ 2018-10-10 trở đi.");
    }

    @Test
    void aSplitThatTheDayDoesNotHaveIsRefusedWithARemedy() throws Exception {
        assertThat(get("lanhdao", COVERAGE + "?unit=66&at=2023-05-31&by=commune").body())
                .contains("Đặt by=district, hoặc chọn một ngày từ 01/07/2025");
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
    void aFigureIsWrittenDownAndOpenedAgain() throws Exception {
        String figure = "indicator=accreditation-coverage&unit=66&at=2023-05-31";
        HttpResponse<String> made = receipt("chuyenvien", figure);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode receipt = json.readTree(made.body());
        assertThat(receipt.propertyNames()).containsExactly("code", "address", "madeAt", "publication", "canonical",
                "sha256");
        String code = receipt.get("code").asString();
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(made.headers().firstValue("Location")).contains("http://localhost:" + port + "/phieu/" + code);
        assertThat(receipt.get("canonical").asString()).contains("\"den\":1021,"
                + "\"expected\":1021,\"num\":711,\"reported\":1021,\"state\":\"OK\"");
        assertThat(json.readTree(receipt("lanhdao", figure).body())).isEqualTo(receipt);

        JsonNode opened = read("lanhdao", "/api/v1/receipts/" + code.toLowerCase(Locale.ROOT));
        assertThat(opened.propertyNames()).containsExactly("code", "address", "madeAt", "verification", "canonical",
                "sha256", "now", "pins");
        assertThat(opened.get("verification").asString()).isEqualTo("same");
        assertThat(opened.get("now")).isEqualTo(opened.get("canonical")).isEqualTo(receipt.get("canonical"));
        assertThat(opened.get("pins").get("publication")).isEqualTo(receipt.get("publication"));
        assertThat(opened.get("pins").get("catalogue").asString()).hasSize(64);
    }

    @Test
    void aReceiptThatASchoolMayNotSeeLooksLikeOneThatDoesNotExist() throws Exception {
        String code = json.readTree(receipt("chuyenvien", "indicator=accreditation-coverage&unit=66&at=2023-05-31")
                .body()).get("code").asString();
        HttpResponse<String> hidden = get("truong", "/api/v1/receipts/" + code);
        assertThat(hidden.statusCode()).isEqualTo(404);
        for (String none : List.of("Z5RM0RDG82GMHNK1826WWM2HXC", "x")) {
            HttpResponse<String> unknown = get("chuyenvien", "/api/v1/receipts/" + none);
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(unknown.body().replace("/" + none, "/" + code)).isEqualTo(hidden.body());
        }
        assertThat(receipt("truong", "indicator=accreditation-coverage&unit=66").statusCode()).isEqualTo(404);
        assertThat(receipt("lanhdao", "indicator=nothing&unit=66").statusCode()).isEqualTo(404);
        assertThat(receipt("lanhdao", "unit=66").statusCode()).isEqualTo(400);
        assertThat(receipt("lanhdao", "indicator=accreditation-coverage&unit=66&by=school").body())
                .contains("Phiếu không chia theo trường");
    }

    private HttpResponse<String> receipt(String login, String figure) throws IOException, InterruptedException {
        return http.send(by(login, request("/api/v1/receipts?" + figure)).POST(BodyPublishers.noBody()).build(),
                BodyHandlers.ofString());
    }

    @Test
    void theApiDescribesItselfToAnybody() throws Exception {
        HttpResponse<String> answer = http.send(request("/api/openapi").build(), BodyHandlers.ofString());
        assertThat(json.readTree(answer.body()).get("paths").propertyNames()).contains("/api/v1/indicators",
                "/api/v1/comparison", "/api/v1/indicators/{id}", "/api/v1/path", "/api/v1/publications",
                "/api/v1/receipts", "/api/v1/receipts/{code}", "/api/v1/scores", "/api/v1/targets/{indicator}");
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
