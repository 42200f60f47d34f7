package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.Function;
import vn.khue.catalogue.Catalogue;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** How many certificates end within a year, what that would cost, and where most of them are. */
class ExpiringCard extends AsyncCard<Expiring> {

    private final Catalogue catalogue;
    private final Function<String, String> addressOf;

    /** @param addressOf address of a place, for links */
    ExpiringCard(Reading reading, Catalogue catalogue, Function<String, String> addressOf) {
        super(reading);
        this.catalogue = catalogue;
        this.addressOf = addressOf;
        addClassName("expiring");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Div names = new Div(new H2(getTranslation("expiring.title")));
        last().ifPresent(expiring -> names.add(new Paragraph(getTranslation("expiring.about",
                expiring.at().words(this)))));
        Header header = new Header(names);
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(Expiring expiring) {
        if (expiring.ratio().value().isEmpty()) {
            add(new NothingYet(this, catalogue, Shown.EXPIRING, expiring.at()));
            return;
        }
        Div number = new Div(new Span(formats().plain(expiring.ratio().numerator())),
                Markup.small(getTranslation("expiring.schools")));
        number.addClassName("num");
        Paragraph base = new Paragraph(getTranslation("expiring.base",
                formats().plain(expiring.ratio().denominator()), formats().percent(expiring.ratio())));
        base.addClassName("base");
        Paragraph without = new Paragraph(new Span(getTranslation("expiring.without") + " "),
                Markup.bold(formats().percent(expiring.without())));
        without.addClassName("base");
        add(number, base, without);
        if (!expiring.places().isEmpty()) {
            add(Markup.text(getTranslation("expiring.where"), "s", "m", "where"), places(expiring));
        }
    }

    private UnorderedList places(Expiring expiring) {
        UnorderedList list = new UnorderedList();
        list.addClassName("miss");
        expiring.places().forEach(place -> list.add(new ListItem(new Anchor(addressOf.apply(place.key()),
                place.name()), Markup.bold(formats().integer(place.count())))));
        return list;
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
