package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Optional;
import vn.khue.shell.Formats;

/**
 * What time a figure speaks of.
 *
 * @param at the day
 * @param period of an exam, a school year or a night: "2023", "2022-2023", "2023-05-31"; empty where the day says it
 * @param since when the period's first result was announced
 */
record Age(LocalDate at, Optional<String> period, Optional<LocalDate> since) {

    private static final String SCHOOL_YEAR = "\\d{4}-\\d{4}";
    private static final String NIGHT = "\\d{4}-\\d{2}-\\d{2}";

    static Age of(LocalDate day) {
        return new Age(day, Optional.empty(), Optional.empty());
    }

    /** The year whose target counts. A school year's is the one in which it ends. */
    int year() {
        return period.map(Age::year).orElse(at.getYear());
    }

    /** The same for the name of a period. */
    static int year(String period) {
        return Integer.parseInt(period.matches(SCHOOL_YEAR) ? period.substring(5) : period.substring(0, 4));
    }

    /** Whether a period is a night: "2023-05-31". */
    static boolean isNight(String period) {
        return period.matches(NIGHT);
    }

    /** The name of the period alone: "2023", "2022–2023"; empty for a day. */
    String name() {
        return period.map(name -> name.replace('-', '–')).orElse("");
    }

    /** "31/05/2023", "Kỳ thi 2023", "Năm học 2022–2023", "Đêm 31/05/2023". */
    String words(Component page) {
        return period.map(name -> words(page, name)).orElseGet(() -> formats().date(at));
    }

    private static String words(Component page, String period) {
        if (period.matches(NIGHT)) {
            return page.getTranslation("age.night", formats().date(LocalDate.parse(period)));
        }
        return page.getTranslation(period.matches(SCHOOL_YEAR) ? "age.school-year" : "age.exam",
                period.replace('-', '–'));
    }

    /** The same, and when it was announced: "Kỳ thi 2023 · công bố 18/07/2023". */
    String wordsInFull(Component page) {
        return words(page) + since.filter(day -> period.filter(name -> name.matches(NIGHT)).isEmpty())
                .map(day -> " · " + page.getTranslation("age.announced", formats().date(day))).orElse("");
    }

    private static Formats formats() {
        return Formats.of(UI.getCurrent().getLocale());
    }
}
