package vn.khue.dashboards.data;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.khue.schedule.NightProgress;

/** Tells open pages how a night's run in this process goes on. */
@Component
class NightPulse {

    private final Followers<NightProgress> followers = new Followers<>();

    Registration follow(UI ui, Consumer<NightProgress> reader) {
        return followers.follow(ui, reader);
    }

    @EventListener
    void goesOn(NightProgress progress) {
        followers.tell(progress);
    }
}
