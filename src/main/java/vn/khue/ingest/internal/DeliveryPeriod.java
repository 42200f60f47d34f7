package vn.khue.ingest.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khue.catalogue.Period;

/**
 * What a delivery covers.
 *
 * @param text one spelling for each period: {@code 2023-05-31}, {@code 2023-05}, {@code 2023-Q2}, {@code 2022-2023}
 * @param first its first day
 * @param last its last day
 */
public record DeliveryPeriod(String text, LocalDate first, LocalDate last) {

    private static final Pattern DAY = Pattern.compile("(20\\d\\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\\d|3[01])");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(0[1-9]|[12]\\d|3[01])[-_.](0[1-9]|1[0-2])[-_.](20\\d\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\d[-_.])(0?[1-9]|1[0-2])[-_.](20\\d\\d)(?![-_.]?\\d)");
    private static final Pattern MONTH = Pattern.compile("(20\\d\\d)[-_.]?(0[1-9]|1[0-2])");
    private static final Pattern QUARTER = Pattern.compile("(20\\d\\d)[-_.]?[Qq]([1-4])");
    private static final Pattern HALF = Pattern.compile("(20\\d\\d)[-_.]?[Hh]([12])");
    private static final Pattern SCHOOL_YEAR = Pattern.compile("(20\\d\\d)[-_.](20\\d\\d)");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)");
    private static final Pattern ROUND = Pattern.compile("(20\\d\\d)[-_.](\\d{1,2})");

    /** The period that a sender wrote; empty when it is none of this kind. */
    static Optional<DeliveryPeriod> parse(Period kind, String text) {
        Matcher matcher = pattern(kind).matcher(text.strip());
        return matcher.matches() ? of(kind, matcher) : Optional.empty();
    }

    /**
     * The period that a file name holds, or the one that the day of receipt falls into. An exam or a school year is sent
     * once, any time after: the day of receipt does not tell which. Neither does it where the name speaks of another
     * year in a way that cannot be read.
     */
    static Optional<DeliveryPeriod> guess(Period kind, String fileName, LocalDate received) {
        if (kind == Period.ROUND || kind == Period.ONE_OFF) {
            return Optional.of(around(kind, received));
        }
        boolean saysAnotherYear = find(YEAR, fileName).filter(found -> number(found, 1) != received.getYear())
                .isPresent();
        return inName(kind, fileName).or(() -> kind == Period.EXAM_YEAR || kind == Period.SCHOOL_YEAR
                || saysAnotherYear ? Optional.empty() : Optional.of(around(kind, received)));
    }

    private static Optional<DeliveryPeriod> inName(Period kind, String fileName) {
        Optional<DeliveryPeriod> written = find(pattern(kind), fileName).flatMap(found -> of(kind, found))
                .or(() -> kind == Period.MONTH ? find(MONTH_FIRST, fileName).map(found ->
                        months(kind, number(found, 2), number(found, 1), 1)) : Optional.empty());
        return kind == Period.SCHOOL_YEAR ? written : written.or(() -> find(DAY, fileName).flatMap(DeliveryPeriod::day)
                .or(() -> find(DAY_FIRST, fileName).flatMap(DeliveryPeriod::dayFirst)).map(day -> around(kind, day)));
    }

    /** A match that does not stand in the middle of a longer number. */
    private static Optional<MatchResult> find(Pattern pattern, String text) {
        Matcher matcher = Pattern.compile("(?<!\\d)" + pattern.pattern() + "(?!\\d)").matcher(text);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static Pattern pattern(Period kind) {
        return switch (kind) {
            case NIGHT, ONE_OFF -> DAY;
            case MONTH -> MONTH;
            case QUARTER -> QUARTER;
            case HALF_YEAR -> HALF;
            case SCHOOL_YEAR -> SCHOOL_YEAR;
            case EXAM_YEAR -> YEAR;
            case ROUND -> ROUND;
        };
    }

    private static Optional<DeliveryPeriod> of(Period kind, MatchResult found) {
        int year = Integer.parseInt(found.group(1));
        return switch (kind) {
            case NIGHT, ONE_OFF -> day(found).map(DeliveryPeriod::night);
            case MONTH -> Optional.of(months(kind, year, number(found), 1));
            case QUARTER -> Optional.of(months(kind, year, 3 * number(found) - 2, 3));
            case HALF_YEAR -> Optional.of(months(kind, year, 6 * number(found) - 5, 6));
            case SCHOOL_YEAR -> number(found) == year + 1 ? Optional.of(schoolYear(year)) : Optional.empty();
            case EXAM_YEAR -> Optional.of(months(kind, year, 1, 12));
            case ROUND -> Optional.of(round(year, number(found)));
        };
    }

    /** The period of a kind that a day falls into. */
    static DeliveryPeriod around(Period kind, LocalDate day) {
        int month = day.getMonthValue();
        return switch (kind) {
            case NIGHT, ONE_OFF -> night(day);
            case MONTH -> months(kind, day.getYear(), month, 1);
            case QUARTER -> months(kind, day.getYear(), (month - 1) / 3 * 3 + 1, 3);
            case HALF_YEAR -> months(kind, day.getYear(), (month - 1) / 6 * 6 + 1, 6);
            case SCHOOL_YEAR -> schoolYear(month < Month.SEPTEMBER.getValue() ? day.getYear() - 1 : day.getYear());
            case EXAM_YEAR -> months(kind, day.getYear(), 1, 12);
            case ROUND -> round(day.getYear(), 1);
        };
    }

    private static DeliveryPeriod night(LocalDate day) {
        return new DeliveryPeriod(day.toString(), day, day);
    }

    private static DeliveryPeriod months(Period kind, int year, int firstMonth, int count) {
        YearMonth first = YearMonth.of(year, firstMonth);
        String text = switch (kind) {
            case QUARTER -> year + "-Q" + (firstMonth + 2) / 3;
            case HALF_YEAR -> year + "-H" + (firstMonth + 5) / 6;
            case EXAM_YEAR -> String.valueOf(year);
            case MONTH, NIGHT, SCHOOL_YEAR, ROUND, ONE_OFF -> first.toString();
        };
        return new DeliveryPeriod(text, first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    /** From September on, when the next one has begun everywhere. */
    private static DeliveryPeriod schoolYear(int year) {
        return new DeliveryPeriod(year + "-" + (year + 1), LocalDate.of(year, Month.SEPTEMBER, 1),
                LocalDate.of(year + 1, Month.AUGUST, 31));
    }

    /** A round has a number, not days of its own: any day of the year. */
    private static DeliveryPeriod round(int year, int number) {
        return new DeliveryPeriod(year + "-" + number, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Optional<LocalDate> day(MatchResult found) {
        return date(found.group(1), found.group(2), found.group(3));
    }

    private static Optional<LocalDate> dayFirst(MatchResult found) {
        return date(found.group(3), found.group(2), found.group(1));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult found) {
        return number(found, 2);
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** The day that its rows speak of: the last, or the day of receipt while the period lasts. */
    LocalDate asOf(LocalDate received) {
        return last.isBefore(received) ? last : received;
    }
}
