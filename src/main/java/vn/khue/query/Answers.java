package vn.khue.query;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What came of a round of questions: for each of them its answer, or why it has none. */
public final class Answers {

    private final Map<Ask<?>, Supplier<?>> answers = new HashMap<>();

    /** Keeps the answer to a question, or the failure to answer it. */
    public <T> Answers add(Ask<T> ask, Supplier<T> answer) {
        answers.put(ask, outcome(answer));
        return this;
    }

    private static <T> Supplier<T> outcome(Supplier<T> answer) {
        try {
            T value = answer.get();
            return () -> value;
        } catch (RuntimeException failure) {
            return () -> {
                throw failure;
            };
        }
    }

    /**
     * The answer to a question of the round.
     *
     * @throws vn.khue.shared.NotVisible when the unit is unknown or outside the scope (the two look the same), or when
     *     nothing has been published
     * @throws vn.khue.shared.BadRequest when the question makes no sense, e.g. communes before 1 Jul 2025
     * @throws IllegalArgumentException when the round did not ask it
     */
    @SuppressWarnings("unchecked")
    public <T> T to(Ask<T> ask) {
        Supplier<?> answer = answers.get(ask);
        if (answer == null) {
            throw new IllegalArgumentException("not asked: " + ask);
        }
        return (T) answer.get();
    }
}
