package vn.khue.dashboards;

import java.time.LocalDate;
import vn.khue.network.ExamCouncils;
import vn.khue.query.Figure;

/** The day whose boundaries a period's figure was counted on. */
final class OwnDay {

    private static final String EXAM = "\\d{4}";

    private OwnDay() {
    }

    /** Of an exam the one in June of its year; of anything else the day of its announcement. */
    static LocalDate of(Figure.Period period) {
        return period.name().matches(EXAM) ? ExamCouncils.examDay(Integer.parseInt(period.name())) : period.since();
    }
}
