package vn.khue.shell;

import com.vaadin.flow.component.html.Div;

/** The mark, the name and the department. */
public class Brand extends Div {

    /** @param department may be empty */
    public Brand(String department) {
        addClassName("brand");
        Div name = new Div("Khuê");
        name.add(Markup.small(department));
        add(Icon.mark(), name);
    }
}
