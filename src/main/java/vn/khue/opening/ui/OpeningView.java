package vn.khue.opening.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import vn.khue.network.CentreInfo;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.opening.Opening;
import vn.khue.opening.OpeningRefused;
import vn.khue.opening.OpeningStage;
import vn.khue.opening.ui.StepCard.State;
import vn.khue.security.Person;
import vn.khue.security.Role;
import vn.khue.security.SignIn;
import vn.khue.shell.Brand;
import vn.khue.shell.PreferenceSwitches;
import vn.khue.shell.Surroundings;

/**
 * Bắt đầu: opens the centre and sets it up, on one page. What has been done is read from where it was done, so the page
 * goes on where it was left. Once the centre is set up there is no such page. The fields of the form of targets are named
 * because they are made behind an interface, where the build of the frontend does not see them.
 */
@Route(value = OpeningView.ROUTE, autoLayout = false)
@AnonymousAllowed
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
@JsModule("./khue.ts")
@Uses(BigDecimalField.class)
@Uses(IntegerField.class)
@Uses(ComboBox.class)
class OpeningView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "bat-dau";

    private static final String SIGN_IN = "login";

    private final Opening opening;
    private final SignIn door;
    private final Surroundings surroundings;
    private final AuthenticationContext authentication;
    private final Provinces provinces;
    private final SetUpSteps setUp;
    private final StepCard province = new StepCard(1, "province");
    private final StepCard administrator = new StepCard(2, "administrator");
    private final Main page = new Main();
    private final Div finish = new Div();

    OpeningView(Opening opening, SignIn door, Surroundings surroundings, AuthenticationContext authentication,
            Units units, SetUpServices services) {
        this.opening = opening;
        this.door = door;
        this.surroundings = surroundings;
        this.authentication = authentication;
        provinces = Provinces.today(units);
        setUp = new SetUpSteps(services, provinces);
        finish.addClassName("finish");
        addClassName("opening");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OpeningStage stage = opening.stage();
        if (stage == OpeningStage.UNOPENED) {
            compose();
            showDoor(Draft.kept());
        } else if (!authentication.isAuthenticated()) {
            event.forwardTo(SIGN_IN);
        } else if (stage == OpeningStage.OPEN || !authentication.hasRole(Role.Names.ADMINISTRATOR)) {
            event.rerouteToError(NotFoundException.class);
        } else {
            compose();
            showSetUp();
        }
    }

    private void compose() {
        removeAll();
        page.removeAll();
        Paragraph lead = new Paragraph(getTranslation(
                opening.stage() == OpeningStage.BEING_SET_UP ? "opening.lead.open" : "opening.lead"));
        lead.addClassName("lead");
        page.add(new Header(new Brand(surroundings.centre().map(CentreInfo::name).orElse("")),
                new Div(new H1(getTranslation("opening.title")), lead)), province, administrator);
        setUp.cards().forEach(page::add);
        page.add(finish);
        add(new PreferenceSwitches(), page);
    }

    /** Nobody can sign in yet: the code, whose centre it is, and the first account. */
    private void showDoor(Optional<Draft> draft) {
        setUp.later();
        if (draft.isEmpty()) {
            askProvince(true, Optional.empty());
            administrator.show(State.LATER);
        } else {
            province.show(State.DONE, StepCard.line(summary(draft.get().province(), draft.get().department())));
            askAdministrator(draft.get());
        }
    }

    private void askProvince(boolean asksCode, Optional<Draft> kept) {
        province.show(State.NOW, new ProvinceForm(provinces, asksCode, kept, (form, draft) -> {
            try {
                if (asksCode) {
                    opening.check(draft.code(), address());
                    draft.keep();
                    showDoor(Optional.of(draft));
                } else {
                    opening.openAs(surroundings.person(), draft.department(), draft.province());
                    again();
                }
            } catch (OpeningRefused refused) {
                form.refuse(words(refused));
            }
        }));
    }

    private void askAdministrator(Draft draft) {
        administrator.show(State.NOW, new AdministratorForm((form, login, name, password) -> {
            try {
                Person opened = opening.open(draft.code(), address(), draft.department(), draft.province(), login, name,
                        password);
                Draft.forget();
                door.of(opened.login(), VaadinServletRequest.getCurrent().getHttpServletRequest(),
                        VaadinServletResponse.getCurrent().getHttpServletResponse());
                again();
            } catch (OpeningRefused refused) {
                form.refuse(words(refused));
            }
        }, () -> {
            Draft.forget();
            askProvince(true, Optional.of(draft));
            administrator.show(State.LATER);
        }));
    }

    private String words(OpeningRefused refused) {
        return getTranslation("opening.refused." + refused.reason().name());
    }

    private static String address() {
        return Optional.ofNullable(VaadinRequest.getCurrent()).map(VaadinRequest::getRemoteAddr).orElse("");
    }

    /** The same address with another session behind it. */
    private static void again() {
        UI.getCurrent().getPage().setLocation(ROUTE);
    }

    private void showSetUp() {
        Person person = surroundings.person();
        administrator.show(State.DONE, StepCard.line(getTranslation("opening.administrator.is", person.name(),
                person.login())));
        Optional<CentreInfo> centre = surroundings.centre();
        if (centre.isEmpty()) {
            askProvince(false, Optional.empty());
            setUp.later();
        } else {
            province.show(State.DONE, StepCard.line(summary(centre.get().province(), centre.get().name())));
            setUp.show(this, getLocale(), provinces.find(centre.get().province()).orElseThrow());
            showFinish();
        }
    }

    private String summary(String code, String department) {
        Optional<Unit> unit = provinces.find(code);
        return unit.map(chosen -> getTranslation("opening.province.is", department, chosen.name(),
                provinces.boundaries(this, getLocale(), chosen))).orElse(department);
    }

    private void showFinish() {
        NativeButton done = new NativeButton(getTranslation("opening.finish"), event -> {
            opening.finish();
            setUp.publish();
            UI.getCurrent().navigate("");
        });
        done.addClassName("btn");
        done.setId("xong");
        finish.removeAll();
        finish.add(done, StepCard.line(getTranslation("opening.finish.about")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("opening.title") + " · Khuê";
    }
}
