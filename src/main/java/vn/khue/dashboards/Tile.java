package vn.khue.dashboards;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.khue.query.Answers;
import vn.khue.query.Ask;

/**
 * What a card shows: the questions that it puts, and what it makes of their answers.
 *
 * @param <T> what it shows
 */
record Tile<T>(List<Ask<?>> asks, Function<Answers, T> make) {

    static <T> Tile<T> of(Stream<? extends Ask<?>> asks, Function<Answers, T> make) {
        return new Tile<>(asks.<Ask<?>>map(ask -> ask).toList(), make);
    }
}
