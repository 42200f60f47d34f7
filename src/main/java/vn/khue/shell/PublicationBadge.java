package vn.khue.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.khue.publication.Published;

/** Which publication the figures on screen come from, and how old it is. */
class PublicationBadge extends Span {

    PublicationBadge() {
        addClassName("pub");
    }

    void show(Optional<Published> newest) {
        removeAll();
        setClassName("none", newest.isEmpty());
        add(Markup.shape("i"), newest.map(this::words).orElseGet(() -> new Span(getTranslation("publication.none"))));
    }

    private Span words(Published published) {
        Formats formats = Formats.of(getLocale());
        Span words = new Span();
        words.add(Markup.bold(getTranslation("publication.number", formats.integer(published.number()))));
        words.add(Markup.text(getTranslation("publication.data", formats.date(published.dataDate()))));
        words.add(Markup.text(getTranslation("publication.at", formats.time(published.at())), "hide-s"));
        return words;
    }
}
