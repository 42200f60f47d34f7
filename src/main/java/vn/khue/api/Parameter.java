package vn.khue.api;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** The day, written as 2023-05-31. */
    Optional<LocalDate> day() {
        try {
            return given().map(LocalDate::parse);
        } catch (DateTimeParseException unreadable) {
            throw refused("YYYY-MM-DD");
        }
    }

    /** A whole number from 1 on. */
    Optional<Integer> number() {
        try {
            return given().map(Integer::valueOf).map(number -> {
                if (number < 1) {
                    throw refused("1, 2, 3 …");
                }
                return number;
            });
        } catch (NumberFormatException unreadable) {
            throw refused("1, 2, 3 …");
        }
    }

    /** The constant whose name was given, in small letters. */
    <E extends Enum<E>> Optional<E> oneOf(Stream<E> allowed) {
        var constants = allowed.toList();
        return given().map(value -> constants.stream()
                .filter(constant -> word(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> refused(constants.stream().map(Parameter::word).collect(joining(", ")))));
    }

    /** The text itself. */
    String required() {
        return given().orElseThrow(() -> new BadRequest("api.parameter-missing", Map.of("name", name)));
    }

    /** A constant as it stands in addresses and answers. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Optional<String> given() {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    private BadRequest refused(String allowed) {
        return new BadRequest("api.parameter-unknown",
                Map.of("name", name, "value", String.valueOf(text), "allowed", allowed));
    }
}
