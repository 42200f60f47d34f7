package vn.khue.dashboards;

import java.util.Optional;

/** Which indicators have a page of their own. */
public final class IndicatorPages {

    private IndicatorPages() {
    }

    /** Address of the page; empty without one. */
    public static Optional<String> of(String indicator) {
        return Shown.RANKED.contains(indicator) ? Optional.of(IndicatorView.ROUTE + "/" + indicator) : Optional.empty();
    }
}
