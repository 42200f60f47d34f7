package vn.khue.opening.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;
import vn.khue.opening.Opening;
import vn.khue.opening.OpeningStage;
import vn.khue.security.Role;
import vn.khue.shell.SignInView;

/** Leads every page to the first-run page while there is no centre, and an administrator's first while it is set up. */
@Component
class OpeningGuard implements VaadinServiceInitListener {

    private final Opening opening;
    private final AuthenticationContext authentication;

    OpeningGuard(Opening opening, AuthenticationContext authentication) {
        this.opening = opening;
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> start.getUI().addBeforeEnterListener(this::lead));
    }

    private void lead(BeforeEnterEvent event) {
        if (event.getNavigationTarget() != OpeningView.class && leads(event, opening.stage())) {
            event.forwardTo(OpeningView.class);
        }
    }

    private boolean leads(BeforeEnterEvent event, OpeningStage stage) {
        return switch (stage) {
            case UNOPENED -> true;
            case WITHOUT_CENTRE -> event.getNavigationTarget() != SignInView.class;
            case BEING_SET_UP -> event.getLocation().getPath().isEmpty()
                    && authentication.hasRole(Role.Names.ADMINISTRATOR);
            case OPEN -> false;
        };
    }
}
