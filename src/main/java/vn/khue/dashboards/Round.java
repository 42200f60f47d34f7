package vn.khue.dashboards;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.Figures;
import vn.khue.shared.Scope;

/** Asks for all cards of a page together: the first that reads puts the questions of all, the others take theirs. */
final class Round {

    private final Figures figures;
    private final Scope scope;
    private final Set<Ask<?>> asks = new LinkedHashSet<>();
    private final Supplier<Answers> answers;

    Round(Figures figures, Scope scope) {
        this.figures = figures;
        this.scope = scope;
        answers = Once.of(() -> figures.answer(scope, asks));
    }

    /**
     * Takes the card into the round, if it is to be seen.
     *
     * @param tile what it shows
     */
    <T> Asked<T> card(AsyncCard<T> card, Supplier<Tile<T>> tile) {
        return new Asked<>(card, card.isVisible() ? read(tile.get()) : () -> tile.get().make().apply(
                figures.answer(scope, tile.get().asks())));
    }

    /** Whoever reads for the second time wants to know anew, and asks alone. */
    <T> Supplier<T> read(Tile<T> tile) {
        asks.addAll(tile.asks());
        AtomicBoolean again = new AtomicBoolean();
        return () -> tile.make().apply(again.getAndSet(true) ? figures.answer(scope, tile.asks()) : answers.get());
    }
}
