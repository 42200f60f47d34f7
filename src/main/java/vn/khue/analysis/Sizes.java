package vn.khue.analysis;

import java.util.List;

/** Quarters by size: as many of the smaller half of the small as there are of the larger half of the large. */
public final class Sizes {

    private static final int QUARTERS = 4;

    private final List<Long> sizes;

    /** @param sizes of all */
    public Sizes(List<Long> sizes) {
        this.sizes = List.copyOf(sizes);
    }

    /** From 1, the smallest, to 4; equal sizes are in the same. */
    public int quarter(long size) {
        long smaller = sizes.stream().filter(other -> other < size).count();
        return 1 + (int) (smaller * QUARTERS / sizes.size());
    }
}
