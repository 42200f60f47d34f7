package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import vn.khue.catalogue.Catalogue;
import vn.khue.shell.Markup;

/** Stands where figures would: that there are none, and who must send them. */
class NothingYet extends Div {

    NothingYet(Component page, Catalogue catalogue, String indicator, Age age) {
        addClassName("nothing-yet");
        Paragraph what = new Paragraph(age.period().isPresent()
                ? page.getTranslation("nothing.period", age.words(page)) : page.getTranslation("nothing.day"));
        what.addClassName("m");
        Paragraph who = new Paragraph(new Wording(page, indicator).owed(catalogue));
        who.addClassNames("s", "sec");
        add(Markup.shape("i"), what, who);
    }
}
