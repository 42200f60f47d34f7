package vn.khue.shell;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import vn.khue.network.CentreInfo;

/** The door. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
@JsModule("./khue.ts")
public class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    SignInView(Surroundings surroundings) {
        addClassName("gate");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        Div card = new Div(form);
        card.addClassName("card");
        Section door = new Section(new Brand(surroundings.centre().map(CentreInfo::name).orElse("")), card);
        if (surroundings.centre().map(CentreInfo::sample).orElse(false)) {
            door.add(new Div(Markup.text(getTranslation("shell.sample"), "sample")));
        }
        add(new PreferenceSwitches(), door);
    }

    private LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("sign-in.title"));
        words.getForm().setUsername(getTranslation("sign-in.account"));
        words.getForm().setPassword(getTranslation("sign-in.password"));
        words.getForm().setSubmit(getTranslation("sign-in.submit"));
        words.getErrorMessage().setTitle(getTranslation("sign-in.failed"));
        words.getErrorMessage().setMessage(getTranslation("sign-in.failed.remedy"));
        words.getErrorMessage().setUsername(getTranslation("sign-in.account.required"));
        words.getErrorMessage().setPassword(getTranslation("sign-in.password.required"));
        return words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.title") + " · Khuê";
    }
}
