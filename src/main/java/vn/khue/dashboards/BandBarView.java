package vn.khue.dashboards;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import vn.khue.charts.option.BandBar;
import vn.khue.shell.Markup;

/** Draws the parts of a band bar side by side. */
class BandBarView extends Div {

    BandBarView(List<BandBar.Part> parts) {
        addClassName("band");
        parts.forEach(part -> add(drawn(part)));
    }

    private static HtmlContainer drawn(BandBar.Part part) {
        HtmlContainer drawn = Markup.shape("i", "o" + part.level());
        drawn.getStyle().set("flex", part.weight() + " 0 0");
        drawn.setText(part.inside());
        drawn.getElement().setAttribute("title", part.tip());
        return drawn;
    }
}
