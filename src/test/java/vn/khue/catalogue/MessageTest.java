package vn.khue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern SAID = Pattern.compile(
            "(?:Message\\.of|error|warning|wrong|problem|refuse(?:Contract|Indicator))"
                    + "\\([^;]*?\"([a-z-]+\\.[a-z.-]+)\"");

    @Test
    void everythingIsSaidInBothLanguagesOfTheSameThings() throws IOException {
        Properties vietnamese = read("catalogue.properties");
        Properties english = read("catalogue_en.properties");

        assertThat(vietnamese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        vietnamese.stringPropertyNames().forEach(key -> assertThat(placeholders(vietnamese.getProperty(key))).as(key)
                .isEqualTo(placeholders(english.getProperty(key))));
    }

    @Test
    void whatTheChecksSayIsWrittenDown() throws IOException {
        Properties texts = read("catalogue.properties");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/vn/khue/catalogue"))) {
            List<String> unsaid = sources.filter(file -> file.toString().endsWith(".java")).map(MessageTest::source)
                    .flatMap(source -> SAID.matcher(source).results()).map(found -> found.group(1)).distinct()
                    .filter(key -> !texts.containsKey(key) && !key.equals("due.levels")).toList();

            assertThat(unsaid).isEmpty();
        }
    }

    @Test
    void whatStandsInAMessageIsSaidInTheSameLanguage() {
        Message inner = Message.of("form.one", List.of("up", "down"));
        Message message = Message.of("value.form", "direction", inner);

        assertThat(message.in(Locale.of("vi"))).isEqualTo("'direction' phải là một trong các từ up, down");
        assertThat(message).hasToString("'direction' must be one of up, down");
        assertThat(message.code()).isEqualTo("value");
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TreeSet<String> placeholders(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file))) {
            texts.load(reader);
        }
        return texts;
    }
}
