package vn.khue.ingest.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.khue.ingest.Arrival;
import vn.khue.ingest.OwingSchool;

/** How many nights in a row each school has missed of each dataset, before some night. */
final class Misses {

    private final Map<Key, Integer> inARow;

    /** @param school the code it had when that was written down */
    record Key(String dataset, String school) {
    }

    Misses(Map<Key, Integer> inARow) {
        this.inARow = Map.copyOf(inARow);
    }

    /** A school takes what it missed along under a new code. */
    int of(String dataset, OwingSchool school) {
        return Stream.concat(Stream.of(school.code()), school.formerCodes().stream())
                .map(code -> inARow.get(new Key(dataset, code))).filter(Objects::nonNull).findFirst().orElse(0);
    }

    /** After one more night. */
    Misses after(List<Arrival> night) {
        Map<Key, Integer> next = new HashMap<>(inARow);
        night.forEach(arrival -> next.put(new Key(arrival.dataset(), arrival.school().code()), arrival.missed()));
        return new Misses(next);
    }
}
