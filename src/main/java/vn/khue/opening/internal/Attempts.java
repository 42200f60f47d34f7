package vn.khue.opening.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How often an address may be wrong. The code itself is too long to be guessed; this keeps guessing off the log and the
 * processor, and one who guesses from shutting out another.
 */
final class Attempts {

    static final int ALLOWED = 5;
    static final Duration WITHIN = Duration.ofMinutes(1);

    private static final int MOST_ADDRESSES = 10_000;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> wrong = new HashMap<>();

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean mayTry(String from) {
        return recent(from).size() < ALLOWED;
    }

    synchronized void failed(String from) {
        if (wrong.size() >= MOST_ADDRESSES) {
            wrong.clear();
        }
        recent(from).addLast(clock.instant());
    }

    private Deque<Instant> recent(String from) {
        Instant since = clock.instant().minus(WITHIN);
        wrong.values().forEach(moments -> moments.removeIf(moment -> !moment.isAfter(since)));
        wrong.values().removeIf(Deque::isEmpty);
        return wrong.computeIfAbsent(from, address -> new ArrayDeque<>());
    }
}
