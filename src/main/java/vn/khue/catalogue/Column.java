package vn.khue.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khue.catalogue.expression.Expression;

/**
 * A column of a contract.
 *
 * @param id name in the warehouse and in rules
 * @param vi Vietnamese header, as the template has it
 * @param en English header
 * @param aliases other headers that real files use
 * @param required whether an empty cell rejects the row
 * @param defaultValue stands in for an empty cell
 * @param format form of a code or a text
 * @param min least value; of a score in points, not hundredths
 * @param step the value is a whole number of steps
 * @param unit of measure, for people
 * @param values of an enum: value → its spellings
 * @param ref what a code stands for
 * @param asOf the day on which it must stand for that; the day of the delivery when nothing is said
 * @param partOf column that this one may not exceed
 * @param absent spellings of a value that is not there
 * @param from first day on which the law has this column
 * @param to last day on which the law has this column
 * @param token how the keyed hash of a value is made that is not kept itself
 * @param rate what a printed percentage says that it is
 */
public record Column(String id, String vi, String en, List<String> aliases, Type type, boolean required,
        Optional<Expression> defaultValue, Optional<Format> format, Optional<BigDecimal> min,
        Optional<BigDecimal> max, Optional<BigDecimal> step, Optional<String> unit, Map<String, List<String>> values,
        Optional<Reference> ref, Optional<Expression> asOf, Optional<String> partOf,
        Map<Absence, List<String>> absent, Optional<LocalDate> from, Optional<LocalDate> to, Keep keep,
        Optional<Token> token, Optional<Rate> rate) {

    /** Every header that means this column. */
    public Stream<String> headers() {
        return Stream.concat(Stream.of(vi, en, id), aliases.stream());
    }

    /** Whether the law has this column on a day. */
    public boolean inForce(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether a file must have this column. */
    public boolean mustBeWritten() {
        return required && defaultValue.isEmpty();
    }

    /** Whether the warehouse may hold no value. */
    public boolean nullable() {
        return !required && defaultValue.isEmpty() || from.isPresent() || to.isPresent();
    }

    /** Type of the column in the warehouse. */
    public String clickHouse() {
        return keep == Keep.HASH ? Type.CODE.clickHouse(nullable()) : type.clickHouse(nullable());
    }

    /**
     * What is hashed: {@code label|…|value}, with the values of other columns between, so that the same number means
     * the same person only where all of them are the same.
     *
     * @param label names purpose and version, so that no two uses of a key give the same hash
     * @param with ids of columns
     */
    public record Token(String label, List<String> with) {
    }

    /**
     * A printed percentage.
     *
     * @param of column of what is counted
     * @param base column of the base that the print names
     * @param among columns of other bases that it may really stand on
     */
    public record Rate(String of, String base, List<String> among) {
    }
}
