package vn.khue.dashboards;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.shell.Formats;

/** The day and the boundaries that a reader chooses. */
class OverviewFilters extends Div {

    private final DatePicker day = new DatePicker();
    private final Select<TreeView> tree = new Select<>();

    OverviewFilters(Consumer<LocalDate> chooseDay, Consumer<TreeView> chooseTree) {
        addClassName("filters");
        day.setPrefixComponent(new Span(getTranslation("filter.day")));
        day.setAriaLabel(getTranslation("filter.day"));
        day.setRequired(true);
        day.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                chooseDay.accept(event.getValue());
            }
        });
        tree.setPrefixComponent(new Span(getTranslation("filter.tree")));
        tree.setAriaLabel(getTranslation("filter.tree"));
        tree.setItems(TreeView.values());
        tree.setItemLabelGenerator(view -> getTranslation("filter.tree." + view.name()));
        tree.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                chooseTree.accept(event.getValue());
            }
        });
        add(day, tree);
        speak(getLocale());
    }

    void show(LocalDate at, TreeView view) {
        day.setValue(at);
        tree.setValue(view);
    }

    private void speak(Locale locale) {
        DateFormatSymbols names = DateFormatSymbols.getInstance(locale);
        day.setLocale(locale);
        day.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormat(Formats.of(locale).datePattern())
                .setFirstDayOfWeek(1)
                .setMonthNames(Arrays.stream(names.getMonths()).limit(12).map(OverviewFilters::asHeading).toList())
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
