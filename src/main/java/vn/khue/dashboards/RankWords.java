package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import java.util.Objects;
import vn.khue.analysis.RankInterval;

/** How pages speak of a rank: with the ranks that chance leaves open, and not at all where they are too many. */
final class RankWords {

    /** Stands where a rank would. */
    static final String NOISE = "≈";

    private RankWords() {
    }

    /** "Hạng 2 đến 4 trong 15", "Không khác biệt có ý nghĩa (hạng 1 đến 12 trong 15)". */
    static String of(Component page, RankInterval interval) {
        String ranks = Objects.requireNonNull(page.getTranslation(interval.best() == interval.worst() ? "rank.one"
                : "rank.interval", interval.best(), interval.worst(), interval.units()));
        return interval.isNoise() ? Objects.requireNonNull(page.getTranslation("rank.noise.of", ranks)) : ranks;
    }
}
