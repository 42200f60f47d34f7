package vn.khue.ingest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Deadline;
import vn.khue.catalogue.Due;
import vn.khue.catalogue.Grain;
import vn.khue.catalogue.Period;
import vn.khue.catalogue.Sender;
import vn.khue.ingest.Expected;

/**
 * Which files schools owe for which night. A night bears the date of its evening: what is due at 02:00 on 1 June
 * belongs to the night of 31 May. A month's file is owed for the one night on which its time runs out.
 */
public final class DueCalendar {

    /** In days; no period is longer than a year. */
    private static final int AHEAD = 400;
    /** Periods that are reported one after the other, shortly after their end. */
    private static final Set<Period> FOLLOWING = EnumSet.of(Period.NIGHT, Period.MONTH, Period.QUARTER,
            Period.HALF_YEAR);

    private final Catalogue catalogue;
    private final ZoneId zone;

    /** @param zone of the deadlines */
    public DueCalendar(Catalogue catalogue, ZoneId zone) {
        this.catalogue = catalogue;
        this.zone = zone;
    }

    /** What schools owe for a night, by dataset. */
    List<Owed> on(LocalDate night) {
        return catalogue.contracts().stream()
                .filter(contract -> contract.expected().filter(Sender.SCHOOL::equals).isPresent())
                .flatMap(contract -> calendar(contract).flatMap(due -> owed(contract, due, night)).stream())
                .toList();
    }

    /** The next file of every dataset that anybody owes whose time has not run out; some datasets have no calendar. */
    List<Expected> upcoming(Instant now) {
        LocalDate from = now.atZone(zone).toLocalDate().minusDays(1);
        return catalogue.contracts().stream().filter(contract -> contract.expected().isPresent())
                .flatMap(contract -> calendar(contract).stream().flatMap(due -> from.datesUntil(from.plusDays(AHEAD))
                        .flatMap(night -> owed(contract, due, night).map(owed -> new Expected(contract.id(), night,
                                owed.period().text(), owed.until())).stream())
                        .filter(file -> file.until().isAfter(now)).limit(1)))
                .toList();
    }

    /** The contract's own, or that of the stage that schools hand in. */
    private static Optional<Due> calendar(Contract contract) {
        return contract.due().or(() -> contract.stages().stream()
                .filter(stage -> stage.sender().contains(Sender.SCHOOL)).flatMap(stage -> stage.due().stream())
                .findFirst());
    }

    private Optional<Owed> owed(Contract contract, Due due, LocalDate night) {
        if (contract.period() == Period.ROUND || contract.period() == Period.ONE_OFF) {
            return Optional.empty();
        }
        DeliveryPeriod current = DeliveryPeriod.around(contract.period(), night);
        DeliveryPeriod before = DeliveryPeriod.around(contract.period(), current.first().minusDays(1));
        return Stream.of(current, before).filter(period -> night(due, period).equals(night))
                .filter(period -> isInSeason(due, night))
                .map(period -> new Owed(contract, due, period, until(due, period))).findFirst();
    }

    private static boolean isInSeason(Due due, LocalDate night) {
        return due.season().map(season -> season.contains(MonthDay.from(night))).orElse(true);
    }

    /** The night on which the time for a period runs out, grace aside. */
    private static LocalDate night(Due due, DeliveryPeriod period) {
        return switch (due.by()) {
            case Deadline.Hour hour -> period.last();
            case Deadline.DayOfMonth(int day) -> period.last().plusDays(1).withDayOfMonth(day);
            case Deadline.DayOfYear(MonthDay day) -> {
                LocalDate thatYear = day.atYear(period.first().getYear());
                yield thatYear.isBefore(period.first()) ? day.atYear(period.first().getYear() + 1) : thatYear;
            }
        };
    }

    private Instant until(Due due, DeliveryPeriod period) {
        LocalDate night = night(due, period);
        LocalDateTime deadline = due.by() instanceof Deadline.Hour(LocalTime time) ? at(night, time)
                : night.plusDays(1).atStartOfDay();
        return deadline.plus(due.grace()).atZone(zone).toInstant();
    }

    /** An hour before noon is one of the morning in which the night ends. */
    private static LocalDateTime at(LocalDate night, LocalTime time) {
        return time.isBefore(LocalTime.NOON) ? night.plusDays(1).atTime(time) : night.atTime(time);
    }

    /**
     * A day of the period that a file received at this moment is for, if nothing else tells: as long as there is time
     * for the last night or the last month, it is that one, since the present one has not ended. Events have days of
     * their own, and may be of today.
     */
    LocalDate dayFor(Contract contract, Instant received) {
        LocalDate day = received.atZone(zone).toLocalDate();
        if (!FOLLOWING.contains(contract.period()) || contract.grain() == Grain.EVENT) {
            return day;
        }
        LocalDate before = DeliveryPeriod.around(contract.period(), day).first().minusDays(1);
        return calendar(contract)
                .filter(due -> contract.period() != Period.NIGHT || due.by() instanceof Deadline.Hour)
                .filter(due -> !received.isAfter(until(due, DeliveryPeriod.around(contract.period(), before))))
                .isPresent() ? before : day;
    }
}
