package vn.khue.dashboards.data;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.khue.publication.BuildProgress;
import vn.khue.publication.BuildStep;

/** Hears of each step of a build in this process and tells open pages. */
@Component
class BuildWatch implements BuildProgress {

    private final Followers<Done> followers = new Followers<>();

    /**
     * A finished step.
     *
     * @param publication the number being built
     * @param step which
     */
    record Done(int publication, BuildStep step) {

        /** Steps done and steps in all. */
        int count() {
            return step.ordinal() + 1;
        }

        static int all() {
            return BuildStep.values().length;
        }
    }

    @Override
    public void finished(int publication, BuildStep step) {
        followers.tell(new Done(publication, step));
    }

    Registration follow(UI ui, Consumer<Done> reader) {
        return followers.follow(ui, reader);
    }
}
