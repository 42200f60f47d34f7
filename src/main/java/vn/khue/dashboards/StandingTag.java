package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import vn.khue.dashboards.ToGoal.Standing;

/** The word for how a figure stands against its target. */
final class StandingTag {

    private StandingTag() {
    }

    static Component of(Component page, Standing standing) {
        return switch (standing) {
            case MET -> Tags.ok(page.getTranslation("standing.met"));
            case NEAR -> Tags.near(page.getTranslation("standing.near"));
            case MISSED -> Tags.bad(page.getTranslation("standing.missed"));
        };
    }
}
