package vn.khue.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** Language and scheme, in the corner of pages that stand outside the frame. */
public class PreferenceSwitches extends Div {

    /** Both switches. */
    public PreferenceSwitches() {
        NativeButton language = new NativeButton(getTranslation("shell.language.other"),
                event -> Preferences.switchLanguage(UI.getCurrent()));
        language.addClassName("iconb");
        language.setAriaLabel(getTranslation("shell.language"));
        NativeButton scheme = new NativeButton("", event -> Preferences.switchScheme(UI.getCurrent()));
        scheme.addClassName("iconb");
        scheme.setAriaLabel(getTranslation("shell.scheme"));
        scheme.add(Icon.MOON.draw());
        addClassName("corner");
        add(language, scheme);
    }
}
