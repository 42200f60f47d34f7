package vn.khue.dashboards;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import vn.khue.receipts.Pins;
import vn.khue.shell.Formats;

/** What the publication of a receipt was made with. */
class PinsCard extends Article {

    private final DescriptionList facts = new DescriptionList();

    PinsCard(Pins pins) {
        Formats formats = Formats.of(getLocale());
        addClassNames("card", "rule", "pins");
        facts.addClassName("kv");
        say("receipt.publication", formats.integer(pins.published().number()));
        say("receipt.data-date", formats.date(pins.published().dataDate()));
        say("receipt.published", new Moments(getLocale()).words(pins.published().at()));
        hash("receipt.catalogue", pins.catalogue());
        hash("receipt.network", pins.network());
        say("receipt.targets", formats.integer(pins.targets()));
        hash("receipt.program", pins.program());
        add(new H2(getTranslation("receipt.pins")), facts);
    }

    private void say(String what, String words) {
        facts.add(new Term(getTranslation(what)), new Description(words));
    }

    private void hash(String what, String text) {
        Span words = new Span(text);
        words.addClassName("mono");
        facts.add(new Term(getTranslation(what)), new Description(words));
    }
}
