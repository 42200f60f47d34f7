package vn.khue.query.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.khue.query.Ask;

/**
 * How a question will be answered.
 *
 * @param needs what must be read first, by the editions that answer; mostly one
 * @param finish makes the answer of what each of them says
 * @param <T> what answers the question
 */
record Plan<T>(Ask<T> ask, Map<Edition, List<Need>> needs, Function<Map<Edition, States>, T> finish) {

    /** Of one edition. */
    Plan(Ask<T> ask, Edition edition, List<Need> needs, Function<States, T> finish) {
        this(ask, Map.of(edition, needs), read -> finish.apply(read.get(edition)));
    }
}
