package vn.khue.analysis;

import java.util.Arrays;
import java.util.List;

/** Quarters by size. */
public final class Sizes {

    private static final int QUARTERS = 4;

    private final long[] sorted;

    /** @param sizes of all */
    public Sizes(List<Long> sizes) {
        sorted = sizes.stream().mapToLong(size -> size).sorted().toArray();
    }

    /** From 1, the smallest, to 4; equal sizes are in the same. */
    public int quarter(long size) {
        int at = Arrays.binarySearch(sorted, size);
        while (at > 0 && sorted[at - 1] == size) {
            at--;
        }
        return 1 + (int) ((long) at * QUARTERS / sorted.length);
    }
}
