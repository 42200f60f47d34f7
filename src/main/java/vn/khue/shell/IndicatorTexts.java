package vn.khue.shell;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Text;

/**
 * The texts of pages. What they say of an indicator for which nobody wrote words follows from the catalogue, so that one
 * that a department describes itself can stand on a board.
 */
final class IndicatorTexts extends DefaultI18NProvider {

    private static final Pattern OF_AN_INDICATOR = Pattern.compile("of\\.([a-z0-9-]+)\\.([a-z]+)");

    private final transient Catalogue catalogue;

    IndicatorTexts(List<Locale> languages, Catalogue catalogue) {
        super(languages);
        this.catalogue = catalogue;
    }

    @Override
    public String getTranslation(String key, Locale language, Object... arguments) {
        String written = super.getTranslation(key, language, arguments);
        Matcher known = OF_AN_INDICATOR.matcher(key);
        return written.equals(missing(key, language)) && known.matches() ? indicator(known.group(1))
                .map(indicator -> said(indicator, known.group(2), language, arguments)).orElse(written) : written;
    }

    /** What Vaadin says for a text that nobody wrote. */
    private static String missing(String key, Locale language) {
        return "!" + language.getLanguage() + ": " + key;
    }

    private Optional<Indicator> indicator(String id) {
        return catalogue.indicators().stream().filter(indicator -> indicator.id().equals(id)).findFirst();
    }

    private String said(Indicator indicator, String what, Locale language, Object... arguments) {
        return switch (what) {
            case "name", "about" -> indicator.title().in(language);
            case "meaning" -> indicator.notes().isEmpty() ? indicator.title().in(language) : indicator.notes().stream()
                    .map((Text note) -> note.in(language)).collect(Collectors.joining(". "));
            default -> super.getTranslation("of.any." + what, language, arguments);
        };
    }
}
