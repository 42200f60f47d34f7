package vn.khue.dashboards;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.khue.publication.Published;
import vn.khue.receipts.Pins;
import vn.khue.shell.Formats;
import vn.khue.shell.Icon;
import vn.khue.shell.Markup;

/** Says that the page shows a publication that was reopened, and with what it was made; leads to the newest. */
class EditionNote extends Div {

    private static final int OF_A_HASH = 8;

    EditionNote() {
        addClassNames("note", "warn", "edition");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** @param reopened empty while the address names none, or one that there is not */
    void show(BoardAddress address, Optional<Pins> reopened) {
        removeAll();
        setVisible(address.edition().isPresent());
        address.edition().ifPresent(number -> add(Icon.CLOCK.draw(), reopened.map(this::words).orElseGet(() ->
                new Span(getTranslation("edition.unknown", number))), new Anchor(address.newest().href(),
                getTranslation("edition.newest")), new Anchor(EditionsView.ROUTE, getTranslation("edition.all"))));
    }

    private Span words(Pins pins) {
        Formats formats = Formats.of(getLocale());
        Published published = pins.published();
        return new Span(Markup.bold(getTranslation("edition.looking", formats.integer(published.number()))),
                new Span(getTranslation("edition.of", formats.date(published.dataDate()),
                        new Moments(getLocale()).words(published.at()), beginning(pins.catalogue()),
                        beginning(pins.network()), formats.integer(pins.targets()), pins.program())));
    }

    /** Enough of a hash to tell two apart. */
    static String beginning(String hash) {
        return hash.substring(0, Math.min(OF_A_HASH, hash.length()));
    }
}
