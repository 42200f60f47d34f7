package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import vn.khue.query.FigureRequest.Breakdown;

/** Names of parts: places bear their own, levels are words of the reader's language. */
final class Names {

    private Names() {
    }

    static String of(Component page, Ranking ranking, Ranking.Place place) {
        return ranking.by() == Breakdown.LEVEL ? page.getTranslation("level." + place.key()) : place.name();
    }
}
