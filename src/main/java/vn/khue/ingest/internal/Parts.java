package vn.khue.ingest.internal;

import java.util.ArrayList;
import java.util.List;

/** Long lists in parts that one statement can take. */
final class Parts {

    private Parts() {
    }

    /** In order, each but the last of the given size. */
    static <T> List<List<T>> of(List<T> all, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int start = 0; start < all.size(); start += size) {
            parts.add(all.subList(start, Math.min(all.size(), start + size)));
        }
        return parts;
    }
}
