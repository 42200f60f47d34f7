package vn.khue.ingest.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Which deliveries are worked on together. An attempt that took the process with it was counted for its whole group;
 * the next group that one of them is in is smaller, so that the one at fault is soon alone.
 */
final class Groups {

    private static final List<Integer> FILES_BY_ATTEMPTS = List.of(5_000, 250, 10, 1);
    private static final long BYTES = 32L << 20;

    private Groups() {
    }

    static List<List<Pending>> ofUnknown(List<Pending> deliveries) {
        return divided(deliveries, Pending::attempts, delivery -> delivery);
    }

    /** Those of one dataset and day, and where values are hashed under a key of their period, of one period. */
    static List<List<Prepared>> ofPrepared(List<Prepared> deliveries) {
        return divided(deliveries, prepared -> new Kind(prepared.contract().id(), prepared.asOf(),
                prepared.contract().keepsHashes() ? prepared.period().text() : "", prepared.delivery().attempts()),
                Prepared::delivery);
    }

    private record Kind(String dataset, LocalDate asOf, String period, int attempts) {
    }

    /** Kinds in the order in which they first occur. */
    private static <T> List<List<T>> divided(List<T> all, Function<T, Object> kind, Function<T, Pending> delivery) {
        Map<Object, List<T>> kinds = new LinkedHashMap<>();
        all.forEach(one -> kinds.computeIfAbsent(kind.apply(one), same -> new ArrayList<>()).add(one));
        return kinds.values().stream().flatMap(same -> limited(same,
                most(delivery.apply(same.getFirst()).attempts()), one -> delivery.apply(one).size()).stream()).toList();
    }

    private static int most(int attempts) {
        return FILES_BY_ATTEMPTS.get(Math.min(attempts, FILES_BY_ATTEMPTS.size() - 1));
    }

    /** Large ones are alone. */
    private static <T> List<List<T>> limited(List<T> all, int most, ToLongFunction<T> size) {
        List<List<T>> groups = new ArrayList<>();
        List<T> group = new ArrayList<>();
        long bytes = 0;
        for (T one : all) {
            long more = size.applyAsLong(one);
            if (more > DeliveryFiles.SMALL) {
                groups.add(List.of(one));
                continue;
            }
            if (group.size() == most || bytes + more > BYTES) {
                groups.add(group);
                group = new ArrayList<>();
                bytes = 0;
            }
            group.add(one);
            bytes += more;
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }
}
