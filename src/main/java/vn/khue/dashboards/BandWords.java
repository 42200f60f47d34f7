package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/** What levels are called: by the contract, but for those of digital transformation, which no contract lists. */
final class BandWords {

    private static final List<String> DIGITAL = List.of(Shown.TEACHING, Shown.GOVERNANCE);

    private BandWords() {
    }

    static boolean areDigital(List<String> indicators) {
        return DIGITAL.containsAll(indicators);
    }

    static String group(Component page, Bands.Group group) {
        return DIGITAL.contains(group.indicator()) ? page.getTranslation("levels.group." + group.indicator())
                : new Wording(page, group.indicator()).name();
    }

    static String level(Component page, Bands.Group group, int level) {
        return said(page, group, level, "levels.level.");
    }

    static String legend(Component page, Bands.Group group, int level) {
        return said(page, group, level, "levels.legend.");
    }

    private static String said(Component page, Bands.Group group, int level, String digital) {
        if (DIGITAL.contains(group.indicator())) {
            return page.getTranslation(digital + level);
        }
        return Optional.ofNullable(group.names().get(level)).orElseGet(() -> page.getTranslation(level == 0
                ? "levels.none" : group.names().isEmpty() ? "levels.counted" : "levels.level", String.valueOf(level)));
    }
}
