package vn.khue.catalogue.checks;

import java.time.LocalDate;

/** The days of references. */
final class Spans {

    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST = LocalDate.of(2299, 12, 31);

    private Spans() {
    }

    /** The days that Date32 can hold. */
    static LocalDate within(LocalDate day) {
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }

    /** A reference without any code. */
    static String none() {
        return """
                SELECT '' AS code, toDate32('%1$s') AS valid_from, valid_from AS valid_to, valid_from AS active_from,
                    valid_from AS active_to, map('', '') AS properties WHERE false""".formatted(FIRST);
    }
}
