package vn.khue.dashboards;

import java.util.function.Supplier;

/**
 * A card and what it is to show.
 *
 * @param <T> what it shows
 */
record Asked<T>(AsyncCard<T> card, Supplier<T> read) {

    /** The question is another one: what stands in the card goes. */
    void ask() {
        if (card.isVisible()) {
            card.ask(read);
        }
    }

    /** The question is the same, its answer newer. */
    void renew() {
        if (card.isVisible()) {
            card.renew(read);
        }
    }
}
