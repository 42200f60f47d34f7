package vn.khue.query.internal;

import java.util.List;
import java.util.function.Function;
import vn.khue.query.Ask;

/**
 * How a question will be answered.
 *
 * @param edition that answers
 * @param needs what must be read first
 * @param finish makes the answer of it
 * @param <T> what answers the question
 */
record Plan<T>(Ask<T> ask, Edition edition, List<Need> needs, Function<States, T> finish) {
}
