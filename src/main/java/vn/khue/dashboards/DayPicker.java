package vn.khue.dashboards;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.khue.shell.Formats;

/** A day, chosen from a calendar in the reader's language; there is always one. */
public class DayPicker extends DatePicker {

    /** A calendar that speaks the reader's language. */
    public DayPicker() {
        setRequired(true);
        speak(getLocale());
    }

    private void speak(Locale locale) {
        DateFormatSymbols names = DateFormatSymbols.getInstance(locale);
        setLocale(locale);
        setI18n(new DatePicker.DatePickerI18n()
                .setDateFormat(Formats.of(locale).datePattern())
                .setFirstDayOfWeek(1)
                .setMonthNames(Arrays.stream(names.getMonths()).limit(12).map(DayPicker::asHeading).toList())
                .setWeekdays(days(names.getWeekdays()))
                .setWeekdaysShort(days(names.getShortWeekdays()))
                .setToday(getTranslation("filter.day.today"))
                .setCancel(getTranslation("filter.day.cancel")));
    }

    /** The JDK writes Vietnamese months as they stand within a sentence. */
    private static String asHeading(String month) {
        return month.substring(0, 1).toUpperCase(Locale.ROOT) + month.substring(1);
    }

    /** The JDK's week starts at index 1. */
    private static List<String> days(String[] names) {
        return Arrays.asList(names).subList(1, 8);
    }
}
