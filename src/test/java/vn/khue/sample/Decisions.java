package vn.khue.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Days on which the department decides: clustered in May, August to September, and December; never at weekends. */
final class Decisions {

    private static final Map<MonthDay, Integer> WEIGHTS = new TreeMap<>(Map.ofEntries(
            Map.entry(MonthDay.of(1, 15), 1), Map.entry(MonthDay.of(3, 20), 1), Map.entry(MonthDay.of(4, 25), 1),
            Map.entry(MonthDay.of(5, 10), 4), Map.entry(MonthDay.of(5, 19), 4), Map.entry(MonthDay.of(5, 26), 4),
            Map.entry(MonthDay.of(6, 20), 1), Map.entry(MonthDay.of(8, 12), 3), Map.entry(MonthDay.of(8, 26), 4),
            Map.entry(MonthDay.of(9, 9), 3), Map.entry(MonthDay.of(9, 23), 3), Map.entry(MonthDay.of(10, 20), 1),
            Map.entry(MonthDay.of(11, 15), 1), Map.entry(MonthDay.of(12, 8), 4), Map.entry(MonthDay.of(12, 22), 4)));

    private Decisions() {
    }

    /** A busier day is likelier. */
    static LocalDate draw(LocalDate from, LocalDate to, Random random) {
        List<LocalDate> days = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            for (Map.Entry<MonthDay, Integer> entry : WEIGHTS.entrySet()) {
                LocalDate day = workday(entry.getKey().atYear(year));
                for (int i = 0; i < entry.getValue() && !day.isBefore(from) && !day.isAfter(to); i++) {
                    days.add(day);
                }
            }
        }
        return days.get(random.nextInt(days.size()));
    }

    static LocalDate firstFrom(LocalDate day) {
        LocalDate candidate = day;
        while (!isDecisionDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    static LocalDate lastUntil(LocalDate day) {
        LocalDate candidate = day;
        while (!isDecisionDay(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    private static boolean isDecisionDay(LocalDate day) {
        return WEIGHTS.keySet().stream().anyMatch(each -> workday(each.atYear(day.getYear())).equals(day));
    }

    private static LocalDate workday(LocalDate day) {
        LocalDate workday = day;
        while (workday.getDayOfWeek() == DayOfWeek.SATURDAY || workday.getDayOfWeek() == DayOfWeek.SUNDAY) {
            workday = workday.minusDays(1);
        }
        return workday;
    }
}
