package vn.khue.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds for each of many those who are like it in every respect. Fewer than eight are too few to be held against, so
 * the last respect is dropped until there are as many.
 *
 * @param <T> who is compared
 */
public final class Peers<T> {

    /** Fewer are no group. */
    public static final int FEWEST = 8;

    private final List<Function<T, String>> respects;
    private final Map<List<String>, List<T>> alike = new HashMap<>();

    /**
     * @param all among whom they are looked for
     * @param respects the weightiest first
     */
    public Peers(List<T> all, List<Function<T, String>> respects) {
        this.respects = List.copyOf(respects);
        all.forEach(one -> {
            List<String> values = values(one);
            IntStream.rangeClosed(0, values.size()).forEach(count ->
                    alike.computeIfAbsent(values.subList(0, count), any -> new ArrayList<>()).add(one));
        });
    }

    /**
     * A group, by what its members share.
     *
     * @param alike values of the first respects; none when it is everybody
     */
    public record Group<T>(List<String> alike, List<T> members) {
    }

    /** The group of one of them, itself included. */
    public Group<T> of(T one) {
        List<String> values = values(one);
        return IntStream.iterate(values.size(), count -> count > 0, count -> count - 1)
                .mapToObj(count -> values.subList(0, count))
                .filter(shared -> alike.getOrDefault(shared, List.of()).size() >= FEWEST).findFirst()
                .map(shared -> new Group<>(shared, Collections.unmodifiableList(alike.get(shared))))
                .orElseGet(() -> new Group<>(List.of(), Collections.unmodifiableList(alike.get(List.of()))));
    }

    private List<String> values(T one) {
        return respects.stream().map(respect -> respect.apply(one)).toList();
    }
}
