import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** The client behind {@code ops/backup}: nothing but the JDK, run from source. */
final class Backup {

    private static final int MADE = 0;
    private static final int NONE = 1;
    private static final int UNREACHABLE = 4;

    private final String address = System.getenv("KHUE_URL").replaceAll("/+$", "");
    private final String authorization = "Basic " + Base64.getEncoder().encodeToString(
            (System.getenv("KHUE_USER") + ":" + System.getenv("KHUE_PASSWORD")).getBytes(StandardCharsets.UTF_8));

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(new Backup().run(arguments[0]));
    }

    private int run(String folder) throws InterruptedException {
        Instant begun = Instant.now();
        HttpResponse<String> response;
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            response = http.send(HttpRequest.newBuilder(URI.create(address + "/api/v1/backups?folder="
                            + URLEncoder.encode(folder, StandardCharsets.UTF_8)))
                    .header("Authorization", authorization).header("Accept", "application/json")
                    .header("Accept-Language", "vi").POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            System.err.println("Khuê ở " + address + " không trả lời: chưa chạy, vừa dừng, hoặc sai KHUE_URL, KHUE_PORT");
            return UNREACHABLE;
        }
        return tell(response, Duration.between(begun, Instant.now()));
    }

    private int tell(HttpResponse<String> response, Duration took) {
        int status = response.statusCode();
        if (status == 401 || status == 403) {
            System.err.println("Khuê ở " + address + " không nhận tài khoản này: kiểm tra KHUE_HOME, KHUE_PORT");
            return UNREACHABLE;
        }
        Json answer;
        try {
            answer = Json.parse(response.body());
        } catch (RuntimeException other) {
            System.err.println("Không phải Khuê đang trả lời ở " + address);
            return UNREACHABLE;
        }
        if (status != 200) {
            System.err.println(answer.text("detail") + " " + answer.text("remedy"));
            return NONE;
        }
        tell(answer, took);
        return MADE;
    }

    private static void tell(Json made, Duration took) {
        System.out.println(made.text("folder"));
        System.out.printf(Locale.of("vi"), "  Ấn bản %s, %s tệp, %.1f MB, %.1f giây%n", made.text("publication"),
                made.text("files"), made.number("bytes") / 1e6, took.toMillis() / 1e3);
        if (!made.is("warehouse")) {
            System.out.println("  Kho số liệu ở máy chủ ClickHouse riêng: sao lưu máy chủ đó ngay sau bản này");
        }
        List<Json> differences = made.get("differences").items();
        if (!differences.isEmpty()) {
            System.out.println("  Lưu ý: " + differences.size() + " phần ấn bản đã khác bản kê lúc công bố, đầu tiên là "
                    + differences.getFirst().value());
        }
    }
}
