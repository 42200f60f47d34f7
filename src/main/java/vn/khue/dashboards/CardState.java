package vn.khue.dashboards;

import java.util.Optional;
import vn.khue.shared.BadRequest;
import vn.khue.shell.ErrorReference;

/**
 * What a card shows. A card never takes its page down.
 *
 * @param <T> what it shows when all is well
 */
sealed interface CardState<T> {

    /** The answer is under way. */
    record Loading<T>() implements CardState<T> {
    }

    /** The answer. */
    record Loaded<T>(T value) implements CardState<T> {
    }

    /** The last answer, because a newer one could not be had. */
    record Held<T>(T value, ErrorReference reference) implements CardState<T> {
    }

    /** The reader may not see it, or it does not exist; names what the reader may see. */
    record OutOfScope<T>(Optional<OwnPlace> own) implements CardState<T> {
    }

    /** The question makes no sense; says why. */
    record Senseless<T>(BadRequest reason) implements CardState<T> {
    }

    /** Neither an answer nor an older one. */
    record Failed<T>(ErrorReference reference) implements CardState<T> {
    }
}
