package vn.khue.dashboards;

import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.khue.shared.Scope;

/** The row of headline figures. Each leads to the ranking by its indicator. */
class Headlines extends Section {

    private final BoardServices services;
    private final Function<String, BoardAddress> addressOf;
    private final List<KeyFigureCard> cards;

    /**
     * @param scope of whoever writes figures down
     * @param addressOf the page with places ranked by an indicator
     */
    Headlines(BoardServices services, Scope scope, Function<String, BoardAddress> addressOf) {
        this.services = services;
        this.addressOf = addressOf;
        cards = Shown.HEADLINES.stream().filter(services::knows)
                .map(indicator -> new KeyFigureCard(services.reading(), services.catalogue(), indicator)).toList();
        cards.forEach(card -> {
            card.addClassName("c3");
            card.writeDownBy(asked -> services.receipts().issue(scope, asked));
            add(card);
        });
        addClassName("grid");
    }

    /** The one that every school counts in. */
    KeyFigureCard first() {
        return cards.getFirst();
    }

    /**
     * @param chosen what places are ranked by
     * @param unit code of what the figures are of
     */
    void show(String chosen, String unit) {
        cards.forEach(card -> {
            card.setVisible(true);
            card.leadTo(addressOf.apply(card.indicator()).href(), card.indicator().equals(chosen));
            card.explainAt(addressOf.apply(card.indicator()).indicator(card.indicator(), unit).href());
        });
    }

    Stream<Asked<?>> asked(Round round, BoardQuestion question) {
        return cards.stream().map(card -> round.card(card,
                () -> services.tiles().headline(question, card.indicator())));
    }
}
