package vn.khue.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Deadline;

/**
 * A file that a school owes in a night.
 *
 * @param night the day whose night it is
 * @param period what the file covers, as file names say it
 */
record Due(Contract contract, LocalDate night, String period) {

    private static final int FIFTH = 5;

    /**
     * What is owed in a night, if anything: last month's file on the day of the month by which the contract wants it.
     *
     * @param all whether every period that the night lies in counts as due
     */
    static Optional<Due> in(LocalDate night, Contract contract, boolean all) {
        return period(contract, night, all).map(period -> new Due(contract, night, period));
    }

    private static Optional<String> period(Contract contract, LocalDate night, boolean all) {
        boolean isTheDay = night.getDayOfMonth() == dayOf(contract);
        YearMonth month = all ? YearMonth.from(night) : YearMonth.from(night).minusMonths(1);
        return switch (contract.period()) {
            case NIGHT -> Optional.of(night.toString());
            case MONTH -> Optional.of(month.toString()).filter(text -> all || isTheDay);
            case QUARTER -> Optional.of(part(month, 'Q', 3)).filter(text -> all || isTheDay && ends(month, 3));
            case HALF_YEAR -> Optional.of(part(month, 'H', 6)).filter(text -> all || isTheDay && ends(month, 6));
            case SCHOOL_YEAR, EXAM_YEAR, ROUND, ONE_OFF -> Optional.empty();
        };
    }

    private static boolean ends(YearMonth month, int length) {
        return month.getMonthValue() % length == 0;
    }

    private static String part(YearMonth month, char kind, int length) {
        return "%d-%s%d".formatted(month.getYear(), kind, (month.getMonthValue() - 1) / length + 1);
    }

    private static int dayOf(Contract contract) {
        return contract.due().map(due -> due.by() instanceof Deadline.DayOfMonth(int day) ? day : FIFTH).orElse(FIFTH);
    }

    /** Name of the file, from which the intake takes the period. */
    String fileName() {
        return contract.id() + "-" + period + ".csv";
    }
}
