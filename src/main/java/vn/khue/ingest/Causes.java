package vn.khue.ingest;

import java.util.List;

/**
 * Why files and rows of a night do not count, what matters most first.
 *
 * @param refusals whole files; a file of which no row passed counts by its rows
 * @param rejections single rows
 */
public record Causes(List<RefusalCause> refusals, List<RejectionCause> rejections) {

    /** Nothing was left out. */
    public boolean isEmpty() {
        return refusals.isEmpty() && rejections.isEmpty();
    }
}
