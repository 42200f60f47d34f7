package vn.khue.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** A failure while a page is in use: said with its number, the page stays. */
@Component
class SessionFailures implements VaadinServiceInitListener {

    private static final int SHOWN_MILLISECONDS = 8_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(failure ->
                say(ErrorReference.of(failure.getThrowable()))));
    }

    private static void say(ErrorReference reference) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notification.show(ui.getTranslation("error.failure.remedy", reference.text()), SHOWN_MILLISECONDS,
                    Notification.Position.BOTTOM_CENTER);
        }
    }
}
