package vn.khue.warehouse.engine;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Asks a server whether it is there, as the serving user. */
final class Greeting implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE).build();
    private final HttpRequest question;

    Greeting(Server server) {
        String query = URLEncoder.encode("SELECT version()", StandardCharsets.UTF_8);
        question = HttpRequest.newBuilder(URI.create(server.url() + "/?query=" + query))
                .header("Authorization", server.serving().authorization()).timeout(PATIENCE).build();
    }

    /** The server's version, or nothing when it does not answer as it should. */
    Optional<String> version() throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(question, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body().strip()) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
