package vn.khue.warehouse.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks a server whether it is there, as the serving user. Each question has a connection of its own: an open one would
 * delay the engine's end.
 */
final class Greeting {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final URL question;
    private final Account account;

    Greeting(Server server) {
        String query = URLEncoder.encode("SELECT version()", StandardCharsets.UTF_8);
        try {
            question = URI.create(server.url() + "/?query=" + query).toURL();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        account = server.serving();
    }

    /** The server's version, or nothing when it does not answer as it should. */
    Optional<String> version() {
        try {
            HttpURLConnection connection = (HttpURLConnection) question.openConnection();
            connection.setConnectTimeout((int) PATIENCE.toMillis());
            connection.setReadTimeout((int) PATIENCE.toMillis());
            connection.setRequestProperty("Authorization", account.authorization());
            connection.setRequestProperty("Connection", "close");
            try (InputStream answer = connection.getInputStream()) {
                return Optional.of(new String(answer.readAllBytes(), StandardCharsets.UTF_8).strip());
            }
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
