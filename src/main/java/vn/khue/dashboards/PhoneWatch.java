package vn.khue.dashboards;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** Tells a component whether the window is as narrow as a phone's, as long as it is on a page. */
final class PhoneWatch {

    private static final int PHONE = 700;

    private PhoneWatch() {
    }

    /** @param narrow told now, and whenever the window's width changes */
    static void follow(Component component, AttachEvent event, Consumer<Boolean> narrow) {
        Page page = event.getUI().getPage();
        tell(page.getExtendedClientDetails().getWindowInnerWidth(), narrow);
        Registration resizes = page.addBrowserWindowResizeListener(resized -> tell(resized.getWidth(), narrow));
        component.addDetachListener(detached -> {
            resizes.remove();
            detached.unregisterListener();
        });
    }

    /** A width that is not known yet is no phone's. */
    private static void tell(int width, Consumer<Boolean> narrow) {
        if (width > 0) {
            narrow.accept(width < PHONE);
        }
    }
}
