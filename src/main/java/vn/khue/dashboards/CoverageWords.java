package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.khue.query.Coverage;
import vn.khue.shell.Formats;

/** Who reported, in words. */
final class CoverageWords {

    private CoverageWords() {
    }

    /** "đã báo cáo 998/1.021 trường"; of an exam, for which nobody in particular is waited, "78 trường có số". */
    static String of(Component page, Coverage coverage) {
        Formats formats = formats();
        return coverage.expected().isPresent() ? page.getTranslation("coverage.words",
                formats.integer(coverage.reported()), formats.integer(coverage.expected().getAsLong()))
                : page.getTranslation("coverage.counted", formats.integer(coverage.reported()));
    }

    /** The same with the day of the oldest report, and the age limit if it has passed that. */
    static String inFull(Component page, Coverage coverage, Optional<Period> limit) {
        return of(page, coverage) + coverage.oldest().map(day -> page.getTranslation("coverage.oldest",
                formats().date(day))).orElse("") + limit.filter(any -> coverage.old())
                .map(span -> page.getTranslation("coverage.old", span(page, span))).orElse("");
    }

    private static String span(Component page, Period span) {
        return span.toTotalMonths() > 0
                ? page.getTranslation("coverage.limit.months", formats().integer(span.toTotalMonths()))
                : page.getTranslation("coverage.limit.days", formats().integer(span.getDays()));
    }

    /** "báo cáo 9/10". */
    static String inShort(Component page, Coverage coverage) {
        return page.getTranslation("coverage.short", formats().integer(coverage.reported()),
                formats().integer(coverage.expected().orElseThrow()));
    }

    /** "9/10"; without those waited for only how many reported. */
    static String fraction(Formats formats, Coverage coverage) {
        String reported = formats.integer(coverage.reported());
        return coverage.expected().isPresent() ? reported + "/" + formats.integer(coverage.expected().getAsLong())
                : reported;
    }

    /** How many days before a day the oldest report is of; 0 without one. */
    static long days(Optional<Coverage> coverage, LocalDate at) {
        return coverage.flatMap(Coverage::oldest).map(day -> Math.max(0, ChronoUnit.DAYS.between(day, at))).orElse(0L);
    }

    private static Formats formats() {
        return Formats.of(UI.getCurrent().getLocale());
    }
}
