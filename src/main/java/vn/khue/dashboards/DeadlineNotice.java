package vn.khue.dashboards;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.khue.shell.Formats;
import vn.khue.shell.Icon;
import vn.khue.shell.Markup;

/** Says in time that a certificate ends and by when a school must register to be assessed again. */
class DeadlineNotice extends Div {

    private static final long DAYS_AHEAD = 183;

    DeadlineNotice() {
        addClassNames("note", "warn");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(SchoolSheet sheet) {
        removeAll();
        setVisible(false);
        sheet.registerBy().ifPresent(day -> show(sheet, day));
    }

    private void show(SchoolSheet sheet, LocalDate registerBy) {
        long left = ChronoUnit.DAYS.between(sheet.at(), registerBy);
        if (left > DAYS_AHEAD) {
            return;
        }
        Formats formats = Formats.of(getLocale());
        String expires = formats.date(sheet.accreditation().orElseThrow().expires());
        setVisible(true);
        add(Icon.CLOCK.draw(), new Span(Markup.bold(getTranslation(left >= 0 ? "deadline.left" : "deadline.passed",
                formats.integer(Math.abs(left)))), new Span(" " + getTranslation("deadline.dates", expires,
                formats.date(registerBy)))));
    }
}
