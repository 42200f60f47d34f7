package vn.khue.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.ToLongFunction;

/**
 * What came in a night, or came later and speaks of it.
 *
 * @param night which
 * @param datasets counts by dataset; those that nothing came of are missing
 * @param senders how many sent something
 * @param lastReceived when the last file came
 * @param publications the publications that made some of it visible
 */
public record NightIntake(Night night, List<Counts> datasets, int senders, Optional<Instant> lastReceived,
        SortedSet<Integer> publications) {

    /**
     * Files of one dataset by their state, and their rows.
     *
     * @param dataset id of the contract; empty for files that no contract recognised
     * @param received all of them
     * @param waitingForCheck in state RECEIVED
     * @param waitingForPublication in state CHECKED
     * @param refused in state REFUSED
     * @param withRejectedRows some rows of which did not pass, refused ones too
     * @param rowsAccepted rows that became facts
     * @param rowsRejected rows that did not
     */
    public record Counts(Optional<String> dataset, long received, long waitingForCheck, long waitingForPublication,
            long refused, long withRejectedRows, long rowsAccepted, long rowsRejected) {

        /** Files that count, or will with the next publication. */
        public long accepted() {
            return received - waitingForCheck - refused;
        }
    }

    /** The sum of a count over all datasets. */
    public long total(ToLongFunction<Counts> count) {
        return datasets.stream().mapToLong(count).sum();
    }
}
