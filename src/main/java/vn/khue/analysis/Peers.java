package vn.khue.analysis;

import java.util.List;
import java.util.function.Function;

/**
 * Finds for each of many those who are like it in every respect. Fewer than eight are too few to be held against, so
 * the last respect is dropped until there are as many.
 *
 * @param all among whom they are looked for
 * @param respects the weightiest first
 */
public record Peers<T>(List<T> all, List<Function<T, String>> respects) {

    /** Fewer are no group. */
    public static final int FEWEST = 8;

    public Peers {
        all = List.copyOf(all);
        respects = List.copyOf(respects);
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
        for (int count = respects.size(); count > 0; count--) {
            List<String> alike = values(one, count);
            int sharing = count;
            List<T> members = all.stream().filter(other -> values(other, sharing).equals(alike)).toList();
            if (members.size() >= FEWEST) {
                return new Group<>(alike, members);
            }
        }
        return new Group<>(List.of(), all);
    }

    private List<String> values(T one, int count) {
        return respects.subList(0, count).stream().map(respect -> respect.apply(one)).toList();
    }
}
