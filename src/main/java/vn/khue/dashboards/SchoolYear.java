package vn.khue.dashboards;

import java.time.LocalDate;
import java.time.Month;

/**
 * A school year. It opens on 5 September (Quyết định khung thời gian năm học); pupils return in August, so August
 * already belongs to it.
 *
 * @param first the calendar year in which it opens
 */
record SchoolYear(int first) {

    static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonth().compareTo(Month.AUGUST) >= 0 ? day.getYear() : day.getYear() - 1);
    }
}
