package vn.khue.opening.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;

/**
 * What the first step said, until the second makes it true. Kept for the browser's session, so that loading the page
 * again does not ask again.
 *
 * @param code that opens the centre; empty for an administrator who needs none
 * @param province code
 * @param department its name
 */
record Draft(String code, String province, String department) {

    static Optional<Draft> kept() {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(Draft.class));
    }

    void keep() {
        VaadinSession.getCurrent().setAttribute(Draft.class, this);
    }

    static void forget() {
        VaadinSession.getCurrent().setAttribute(Draft.class, null);
    }
}
