package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import vn.khue.query.FigureRequest.Breakdown;

/** Names of parts: places bear their own, levels are words of the reader's language. */
final class Names {

    private Names() {
    }

    static String of(Component page, Ranking ranking, Ranking.Place place) {
        return of(page, ranking.by(), place.key(), place.name());
    }

    static String of(Component page, Breakdown by, String key, String name) {
        return switch (by) {
            case LEVEL -> page.getTranslation("level." + key);
            case OWNERSHIP -> page.getTranslation("ownership." + key);
            case AREA -> page.getTranslation("area." + key);
            case NONE, PLACE, DISTRICT, COMMUNE, SCHOOL, FACET -> name;
        };
    }
}
