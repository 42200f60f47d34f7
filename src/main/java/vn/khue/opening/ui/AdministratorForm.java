package vn.khue.opening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import vn.khue.security.LoginRule;
import vn.khue.security.PasswordRule;

/** Who keeps the centre: the account that opens it. */
class AdministratorForm extends Div {

    private static final int LONGEST_NAME = 200;

    private final TextField login = new TextField();
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final NativeButton open = new NativeButton(getTranslation("opening.open"));
    private final Div said = new Div();

    /** Told of an account that keeps the rules. */
    interface Made {

        /** Opens the centre with this account. */
        void open(AdministratorForm form, String login, String name, String password);
    }

    AdministratorForm(Made made, Runnable back) {
        addClassNames("fields", "fields-two");
        login.setLabel(getTranslation("opening.login"));
        login.setHelperText(getTranslation("opening.login.form"));
        login.setAutocapitalize(Autocapitalize.NONE);
        login.getElement().setAttribute("autocomplete", "username");
        login.setId("tai-khoan");
        name.setLabel(getTranslation("opening.name"));
        name.setHelperText(getTranslation("opening.name.where"));
        name.setMaxLength(LONGEST_NAME);
        name.setId("ho-ten");
        password.setLabel(getTranslation("opening.password"));
        password.setHelperText(getTranslation("opening.password.form", String.valueOf(PasswordRule.LEAST)));
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setId("mat-khau");
        again.setLabel(getTranslation("opening.password.again"));
        again.getElement().setAttribute("autocomplete", "new-password");
        again.setId("mat-khau-lai");
        login.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        password.setRequiredIndicatorVisible(true);
        again.setRequiredIndicatorVisible(true);
        open.addClickListener(event -> ask(made));
        open.addClassName("btn");
        NativeButton other = new NativeButton(getTranslation("opening.back"), event -> back.run());
        other.addClassNames("btn", "q");
        Div buttons = new Div(open, other);
        buttons.addClassName("buttons");
        add(login, name, password, again, said, buttons);
        said.addClassName("wide");
        buttons.addClassName("wide");
    }

    private void ask(Made made) {
        said.removeAll();
        Optional<String> broken = broken();
        if (broken.isPresent()) {
            refuse(broken.get());
        } else {
            made.open(this, login.getValue().strip(), name.getValue().strip(), password.getValue());
        }
    }

    private Optional<String> broken() {
        if (!LoginRule.allows(login.getValue().strip())) {
            return Optional.of(getTranslation("opening.login.wrong"));
        }
        if (name.getValue().isBlank()) {
            return Optional.of(getTranslation("opening.name.missing"));
        }
        Optional<String> rule = PasswordRule.brokenBy(password.getValue(), login.getValue().strip())
                .map(broken -> getTranslation("opening.password." + broken.name(), String.valueOf(PasswordRule.LEAST)));
        return rule.isPresent() || password.getValue().equals(again.getValue()) ? rule
                : Optional.of(getTranslation("opening.password.differs"));
    }

    void refuse(String reason) {
        said.removeAll();
        said.add(StepCard.warning(reason));
    }
}
