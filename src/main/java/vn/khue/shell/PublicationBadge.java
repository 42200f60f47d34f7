package vn.khue.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import vn.khue.publication.Published;

/** Which publication the figures on screen come from, and how old it is: by a dot and, where it matters, a word. */
class PublicationBadge extends Span {

    void show(News news) {
        removeAll();
        String state = news.publication().isEmpty() ? "none" : news.freshness().state().name();
        setClassName("pub");
        addClassName("pub-" + state.toLowerCase(Locale.ROOT));
        add(Markup.shape("i"), news.publication().map(published -> words(published, news.freshness()))
                .orElseGet(() -> new Span(getTranslation("publication.none"))));
    }

    private Span words(Published published, Freshness freshness) {
        Formats formats = Formats.of(getLocale());
        Span words = new Span();
        words.add(Markup.bold(getTranslation("publication.number", formats.integer(published.number()))));
        words.add(Markup.text(getTranslation("publication.data", formats.date(published.dataDate()))));
        words.add(Markup.text(getTranslation("publication.at", formats.time(published.at())), "hide-s"));
        switch (freshness.state()) {
            case LATE -> words.add(Markup.text(getTranslation("publication.late"), "m"));
            case OLD -> words.add(Markup.text(getTranslation("publication.old", formats.integer(freshness.nights())),
                    "m"));
            case CURRENT, SAMPLE -> { }
        }
        return words;
    }
}
