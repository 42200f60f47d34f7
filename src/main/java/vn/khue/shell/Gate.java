package vn.khue.shell;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A page with one message: what is, what to do, and the way back. */
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
@JsModule("./khue.ts")
class Gate extends Div {

    Gate(String what, String remedy) {
        addClassName("gate");
        Paragraph advice = new Paragraph(remedy);
        advice.addClassName("lead");
        Anchor back = new Anchor("", getTranslation("error.back"));
        back.addClassName("btn");
        add(new Section(new Brand(""), new Div(new H1(what), advice), new Div(back)));
    }
}
