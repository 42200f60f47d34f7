package vn.khue.ingest.internal;

import java.util.Collection;
import java.util.stream.Collectors;

/** Numbers in SQL that is put together as text. */
final class Numbers {

    private Numbers() {
    }

    /** With commas between; for no numbers at all one that nothing bears. */
    static String list(Collection<Long> numbers) {
        return numbers.isEmpty() ? "0" : numbers.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
