import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** The client behind {@code ops/ingest}: one file, nothing but the JDK, run from source. */
final class Ingest {

    private static final int ACCEPTED = 0;
    private static final int ROWS_REJECTED = 2;
    private static final int REFUSED = 3;
    private static final int UNREACHABLE = 4;
    private static final int SHOWN = 5;
    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Set<String> FINAL = Set.of("published", "superseded", "refused");

    private final PrintStream out = System.out;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String address = System.getenv("KHUE_URL").replaceAll("/+$", "");
    private final String authorization = "Basic " + Base64.getEncoder().encodeToString(
            (System.getenv("KHUE_USER") + ":" + System.getenv().getOrDefault("KHUE_PASSWORD", ""))
                    .getBytes(StandardCharsets.UTF_8));
    private final Duration patience = Duration.ofSeconds(
            Long.parseLong(System.getenv().getOrDefault("KHUE_INGEST_TIMEOUT", "1800")));

    /** What to send. */
    private record Order(List<Path> files, String query) {
    }

    /** A file that Khuê has, or that it would not take. */
    private record Handed(Path file, String report, boolean repeated, Json refusal) {
    }

    /** Khuê cannot be asked, or does not answer the question. */
    private static final class Unreachable extends Exception {

        Unreachable(String message) {
            super(message);
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(new Ingest().run(arguments));
    }

    private int run(String[] arguments) throws InterruptedException {
        Order order;
        try {
            order = order(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return 64;
        }
        try {
            return ingest(order);
        } catch (Unreachable problem) {
            System.err.println(problem.getMessage());
            return UNREACHABLE;
        }
    }

    private static Order order(String[] arguments) {
        List<Path> files = new ArrayList<>();
        StringBuilder query = new StringBuilder("publish=true");
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--dataset", "--period" -> {
                    if (i + 1 == arguments.length) {
                        throw new IllegalArgumentException("Thiếu giá trị sau " + arguments[i]);
                    }
                    query.append('&').append(arguments[i].substring(2)).append('=').append(encoded(arguments[++i]));
                }
                default -> {
                    if (arguments[i].startsWith("--")) {
                        throw new IllegalArgumentException("Không có tham số " + arguments[i]);
                    }
                    files.add(Path.of(arguments[i]));
                }
            }
        }
        files.stream().filter(file -> !Files.isReadable(file) || Files.isDirectory(file)).findFirst()
                .ifPresent(file -> {
                    throw new IllegalArgumentException("Không đọc được tệp " + file);
                });
        if (files.isEmpty()) {
            throw new IllegalArgumentException("Chưa nêu tệp nào");
        }
        return new Order(files, query.toString());
    }

    /** All files first, so that they are checked in their right order and published together. */
    private int ingest(Order order) throws Unreachable, InterruptedException {
        List<Handed> handed = new ArrayList<>();
        for (Path file : order.files()) {
            handed.add(hand(file, order.query()));
        }
        int worst = ACCEPTED;
        for (Handed one : handed) {
            worst = Math.max(worst, one.report().isEmpty() ? tell(one, one.refusal())
                    : tell(one, awaitEnd(one, order.query())));
        }
        return worst;
    }

    private Handed hand(Path file, String query) throws Unreachable, InterruptedException {
        try {
            HttpRequest request = request("/api/v1/deliveries?" + query)
                    .header("Content-Type", "application/octet-stream")
                    .header("X-File-Name", encoded(file.getFileName().toString()))
                    .POST(BodyPublishers.ofFile(file)).build();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            Json answer = answer(response);
            return response.statusCode() == 202
                    ? new Handed(file, answer.text("report"), answer.is("repeated"), Json.NOTHING)
                    : new Handed(file, "", false, answer);
        } catch (IOException failure) {
            throw new Unreachable("Không gửi được tới " + address + ": Khuê chưa chạy, hoặc sai KHUE_URL, KHUE_PORT");
        }
    }

    /** Asks until nothing more will happen. After an interruption the file is sent again: it is the same delivery. */
    private Json awaitEnd(Handed handed, String query) throws Unreachable, InterruptedException {
        Instant start = Instant.now();
        Instant lastAnswer = start;
        boolean interrupted = false;
        while (true) {
            try {
                Json report = answer(http.send(request(handed.report()).GET().build(), BodyHandlers.ofString()));
                lastAnswer = Instant.now();
                if (FINAL.contains(report.text("state"))) {
                    return report;
                }
                if (interrupted) {
                    hand(handed.file(), query);
                    interrupted = false;
                }
            } catch (IOException noAnswer) {
                interrupted = true;
            }
            if (lastAnswer.plus(SILENCE).isBefore(Instant.now())) {
                throw new Unreachable("Khuê ở " + address + " không trả lời nữa; tệp đã nhận vẫn được giữ");
            }
            if (start.plus(patience).isBefore(Instant.now())) {
                throw new Unreachable("Quá " + patience.toMinutes()
                        + " phút chưa công bố xong; tệp đã nhận vẫn được giữ");
            }
            Thread.sleep(POLL);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofMinutes(10))
                .header("Authorization", authorization).header("Accept", "application/json")
                .header("Accept-Language", "vi");
    }

    /** A refusal of this one file is an answer; anything that would meet every file is not. */
    private Json answer(HttpResponse<String> response) throws Unreachable {
        int status = response.statusCode();
        if (status == 401 || status == 403) {
            throw new Unreachable("Khuê không nhận tài khoản này: kiểm tra KHUE_USER, KHUE_PASSWORD, KHUE_HOME");
        }
        if (status == 404 || status >= 500) {
            throw new Unreachable("Khuê ở " + address + " trả lời lỗi " + status);
        }
        try {
            return Json.parse(response.body());
        } catch (RuntimeException other) {
            throw new Unreachable("Không phải Khuê đang trả lời ở " + address);
        }
    }

    private int tell(Handed handed, Json report) {
        if (!report.has("state")) {
            out.println(handed.file() + ": bị từ chối");
            out.println("  " + report.text("detail") + " " + report.text("remedy"));
            return REFUSED;
        }
        out.println(handed.file() + ": lượt gửi " + report.text("delivery") + dataset(report)
                + (handed.repeated() ? " (đã nhận tệp này trước đó)" : ""));
        return report.text("state").equals("refused") ? tellRefused(report) : tellAccepted(report);
    }

    private static String dataset(Json report) {
        return report.has("dataset") ? ", " + report.text("dataset") + " kỳ " + report.text("period") : "";
    }

    private int tellRefused(Json report) {
        Json refusal = report.get("refusal");
        out.println("  Bị từ chối: " + refusal.text("reason"));
        out.println("  Cách sửa: " + refusal.text("remedy"));
        tellProblems(report);
        return REFUSED;
    }

    private int tellAccepted(Json report) {
        long rejected = report.number("rowsRejected");
        out.println("  Đọc " + report.number("rowsRead") + " dòng, nhận " + report.number("rowsAccepted") + ", loại "
                + rejected + (report.number("rowsRead") == 0 ? " (tệp chỉ có tiêu đề)" : ""));
        report.get("events").items().stream().filter(event -> event.text("state").equals("checked"))
                .map(event -> event.text("detail")).filter(detail -> !detail.isEmpty())
                .forEach(detail -> out.println("  " + detail));
        tellProblems(report);
        out.println("  Ấn bản " + report.text("publication"));
        return rejected > 0 ? ROWS_REJECTED : ACCEPTED;
    }

    private void tellProblems(Json report) {
        List<Json> problems = report.get("problems").items();
        problems.stream().limit(SHOWN).forEach(problem -> {
            String column = problem.text("column").isEmpty() ? "" : ", cột " + problem.text("column");
            String value = problem.text("value").isEmpty() ? "" : " \"" + problem.text("value") + "\"";
            out.println("  " + (problem.is("rejected") ? "Loại" : "Lưu ý") + ": dòng " + problem.text("line") + column
                    + value + ": " + problem.text("reason") + " " + problem.text("remedy"));
        });
        if (problems.size() > SHOWN) {
            out.println("  … xem tiếp: " + address + "/api/v1/deliveries/" + report.text("delivery"));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
