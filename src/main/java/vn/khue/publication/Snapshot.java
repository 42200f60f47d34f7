package vn.khue.publication;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a reader may see of the warehouse: rows stamped up to a publication, without those of broken attempts. Taken
 * once for a request and given to every query of it.
 *
 * @param publication the newest number that counts
 * @param aborted numbers below it that never count
 */
public record Snapshot(int publication, SortedSet<Integer> aborted) {

    public Snapshot {
        aborted = new TreeSet<>(aborted.headSet(publication + 1));
    }

    /** The condition on column {@code pub}; numbers only, so that it may be spliced into SQL. */
    public String visible() {
        return aborted.isEmpty() ? "pub <= " + publication : "pub <= " + publication + " AND pub NOT IN ("
                + aborted.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }

    /** What was visible before {@link #publication}. */
    public Snapshot before() {
        return new Snapshot(publication - 1, aborted);
    }
}
