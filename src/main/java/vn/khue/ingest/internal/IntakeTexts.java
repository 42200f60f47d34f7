package vn.khue.ingest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.khue.catalogue.Period;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.Refusal;

/** The texts of {@code catalogue/intake.yaml}. */
public final class IntakeTexts {

    private static final String RESOURCE = "/catalogue/intake.yaml";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Map<String, Map<String, String>> refusals;
    private final Map<String, String> notes;
    private final Map<String, Map<String, String>> periods;

    private IntakeTexts(Map<String, Map<String, Object>> texts) {
        this.refusals = section(texts, "refusals");
        this.notes = section(texts, "notes");
        this.periods = section(texts, "periods");
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> section(Map<String, Map<String, Object>> texts, String name) {
        return (Map<String, T>) texts.get(name);
    }

    /** Those that come with the program. */
    public static IntakeTexts bundled() {
        try (InputStream yaml = IntakeTexts.class.getResourceAsStream(RESOURCE)) {
            return new IntakeTexts(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reason and remedy in Vietnamese. */
    public DeliveryReport.Explanation explain(Refusal refusal) {
        Map<String, String> texts = refusals.get(refusal.code().name());
        return new DeliveryReport.Explanation(refusal.code().name(),
                filled(texts.get("reason"), refusal.arguments()), filled(texts.get("remedy"), refusal.arguments()));
    }

    /** A note to the sender that is no problem. */
    public String note(String key, Map<String, String> arguments) {
        return filled(notes.get(key), arguments);
    }

    /** How senders write a period of this kind. */
    public String form(Period kind) {
        return periods.get(kind.name()).get("form");
    }

    private static String filled(String text, Map<String, String> arguments) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                arguments.getOrDefault(found.group(1), found.group())));
    }
}
