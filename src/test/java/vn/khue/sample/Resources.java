package vn.khue.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The tables and word lists from which the sample is drawn. */
final class Resources {

    private Resources() {
    }

    static List<String> lines(String name) {
        return new String(bytes("/sample/" + name), StandardCharsets.UTF_8).lines().toList();
    }

    static Properties properties(String name) {
        Properties properties = new Properties();
        try (InputStream stream = Resources.class.getResourceAsStream("/sample/" + name)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static byte[] bytes(String path) {
        try (InputStream stream = Resources.class.getResourceAsStream(path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
