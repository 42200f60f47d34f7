package vn.khue.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.khue.shared.BadRequest;

/**
 * A query parameter that may be absent. What it cannot mean is refused with the values that it may have.
 *
 * @param name as in the address
 * @param text as given; null: absent
 */
record Parameter(String name, @Nullable String text) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2298, 12, 31);

    /** The day, written as 2023-05-31; of the years that the warehouse can hold. */
    Optional<LocalDate> day() {
        try {
            Optional<LocalDate> day = given().map(LocalDate::parse);
            if (day.filter(asked -> asked.isBefore(FIRST) || asked.isAfter(LAST)).isPresent()) {
                throw refused(FIRST + " … " + LAST);
            }
            return day;
        } catch (DateTimeParseException unreadable) {
            throw refused("YYYY-MM-DD");
        }
    }

    /** A whole number from {@code least} to {@code most}. */
    Optional<Integer> number(int least, int most) {
        try {
            Optional<Integer> number = given().map(Integer::valueOf);
            if (number.filter(asked -> asked < least || asked > most).isPresent()) {
                throw refused(least + " … " + most);
            }
            return number;
        } catch (NumberFormatException unreadable) {
            throw refused(least + " … " + most);
        }
    }

    /** The constant whose name was given, in small letters. */
    <E extends Enum<E>> Optional<E> oneOf(Stream<E> allowed) {
        SequencedMap<String, E> constants = new LinkedHashMap<>();
        allowed.forEach(constant -> constants.put(word(constant), constant));
        return among(constants);
    }

    /** What stands behind the word that was given. */
    <T> Optional<T> among(SequencedMap<String, T> allowed) {
        return given().map(value -> Optional.ofNullable(allowed.get(value))
                .orElseThrow(() -> refused(String.join(", ", allowed.keySet()))));
    }

    /** The text itself. */
    String required() {
        return given().orElseThrow(() -> new BadRequest("api.parameter-missing", Map.of("name", name)));
    }

    /** A constant as it stands in addresses and answers. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The text itself, if there is any. */
    Optional<String> given() {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    private BadRequest refused(String allowed) {
        return new BadRequest("api.parameter-unknown",
                Map.of("name", name, "value", String.valueOf(text), "allowed", allowed));
    }
}
