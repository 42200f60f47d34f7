package vn.khue.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** A page that stays open while others publish. Alone in its class because it changes the figures. */
class OpenPageIT extends BrowserTest {

    private static final double PUBLISHED_WITHIN_MILLISECONDS = 60_000;

    /** The only valid certificate of one school, revoked before the day that the page shows. */
    private static final String CORRECTION = """
            Số giấy chứng nhận,Mã trường,Cấp độ,Ngày cấp,Ngày hết hạn,Ngày thu hồi
            15/2022/KĐCLGD-SGDĐT-0104,66645025,Cấp độ 2,22/12/2022,22/12/2027,15/05/2023
            """;

    @Test
    void anOpenPageChangesByItselfWhenACorrectionIsPublished() throws Exception {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        assertThat(page.locator(COVERAGE + " .base")).hasText("711 / 1.021 trường");
        page.evaluate("window.opened = 'once'");
        assertThat(handIn(CORRECTION)).isEqualTo(202);
        assertThat(page.locator(COVERAGE + " .base")).hasText("710 / 1.021 trường",
                new LocatorAssertions.HasTextOptions().setTimeout(PUBLISHED_WITHIN_MILLISECONDS));
        assertThat(page.locator(COVERAGE + " .num")).containsText("69,54");
        assertThat(page.evaluate("window.opened")).as("the page was not loaded again").isEqualTo("once");
    }

    private int handIn(String file) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString(("quantri:" + PASSWORD).getBytes(
                StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(
                        "api/v1/deliveries?dataset=accreditation-certificates&period=2025-09&publish=true")))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "text/csv")
                .header("X-File-Name", "dinh-chinh.csv")
                .POST(HttpRequest.BodyPublishers.ofString(file)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
