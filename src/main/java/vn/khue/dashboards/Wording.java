package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Let;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;

/** How pages speak of one indicator, in the reader's language. */
record Wording(Component page, String indicator) {

    /** Short enough for the head of a card: "Kiểm định chất lượng". */
    String name() {
        return say("name");
    }

    /** What is held against what: "Còn hạn công nhận / đang hoạt động". */
    String about() {
        return say("about");
    }

    /** One sentence. */
    String meaning() {
        return say("meaning");
    }

    /** The denominator with its noun: "1.021 trường". */
    String base(Ratio ratio) {
        return say("base", formats().plain(ratio.denominator()));
    }

    /** Both parts in words: "711 trên 1.021 trường, gồm cả ngoài công lập". */
    String fraction(Ratio ratio) {
        return say("fraction", formats().plain(ratio.numerator()), formats().plain(ratio.denominator()));
    }

    /** The way to the target: "còn thiếu 4 trường". */
    String missing(long count) {
        return say("missing", formats().integer(count));
    }

    /** Those who do not count, out of all: "164 trong 310 trường chưa đạt". */
    String rest(long some, long all) {
        return say("rest", formats().integer(some), formats().integer(all));
    }

    /** Who must send what, where there is no figure. */
    String owed(Catalogue catalogue) {
        Locale locale = UI.getCurrent().getLocale();
        return lets(catalogue.indicator(indicator)).map(catalogue::contract)
                .collect(Collectors.groupingBy(Wording::debtor, Collectors.mapping(contract ->
                        contract.title().in(locale), Collectors.joining(", ")))).entrySet().stream()
                .map(owed -> page.getTranslation("owed." + owed.getKey(), owed.getValue()))
                .collect(Collectors.joining(". "));
    }

    private static Stream<String> lets(Indicator indicator) {
        return indicator.let().values().stream().map(Let::dataset).distinct();
    }

    private static String debtor(Contract contract) {
        return contract.expected().orElse(contract.sender().getFirst()).name().toLowerCase(Locale.ROOT);
    }

    private String say(String what, Object... arguments) {
        return Objects.requireNonNull(page.getTranslation("of." + indicator + "." + what, arguments));
    }

    private Formats formats() {
        return Formats.of(UI.getCurrent().getLocale());
    }
}
