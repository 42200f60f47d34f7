package vn.khue.dashboards;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One tile of a board as a card.
 *
 * @param tile what the card shows
 * @param prepare what the card must know of a question before its answer
 * @param isMeant whether the tile has a meaning for a question
 */
record BoardCard<T>(AsyncCard<T> card, Function<BoardQuestion, Tile<T>> tile, Consumer<BoardQuestion> prepare,
        Function<BoardQuestion, Boolean> isMeant) {

    void prepareFor(BoardQuestion question) {
        card.setVisible(isMeant.apply(question));
        prepare.accept(question);
    }

    /** A tile whose question cannot even be put fails alone, like one whose answer fails. */
    Asked<T> asked(Round round, BoardQuestion question) {
        try {
            Tile<T> asks = tile.apply(question);
            return round.card(card, () -> asks);
        } catch (RuntimeException failure) {
            return new Asked<>(card, () -> {
                throw failure;
            });
        }
    }
}
