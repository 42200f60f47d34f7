package vn.khue.opening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.dashboards.AsyncCard;
import vn.khue.dashboards.Reading;
import vn.khue.dashboards.data.ContractWords;
import vn.khue.ingest.Expected;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** Which files are owed first, by whom and until when, as the contracts' calendars say. */
class CalendarCard extends AsyncCard<List<Expected>> {

    private static final List<String> COLUMNS = List.of("dataset", "sender", "rhythm", "first");

    private final Catalogue catalogue;
    private final Supplier<List<Expected>> upcoming;

    CalendarCard(Reading reading, Catalogue catalogue, Supplier<List<Expected>> upcoming) {
        super(reading);
        this.catalogue = catalogue;
        this.upcoming = upcoming;
        addClassName("calendar");
        setId("lich-gui");
    }

    void ask() {
        ask(upcoming);
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Div title = new Div(new H3(getTranslation("opening.calendar.expected")));
        tag.ifPresent(title::add);
        return title;
    }

    @Override
    protected void draw(List<Expected> expected) {
        NativeTableRow headings = new NativeTableRow();
        COLUMNS.forEach(column -> headings.add(new NativeTableHeaderCell(
                getTranslation("opening.calendar." + column))));
        NativeTableBody rows = new NativeTableBody();
        expected.stream().sorted(Comparator.comparing(Expected::until)).forEach(file -> rows.add(row(file)));
        Div scroll = new Div(new NativeTable(new NativeTableHeader(headings), rows));
        Markup.scrolls(scroll);
        add(scroll);
    }

    /** Midnight is the end of a day and nobody's hour. */
    private String until(LocalDateTime moment, Formats formats) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? getTranslation("opening.calendar.end-of", formats.date(moment.toLocalDate().minusDays(1)))
                : getTranslation("opening.calendar.until", moment.toLocalTime().toString(),
                        formats.date(moment.toLocalDate()));
    }

    private NativeTableRow row(Expected file) {
        Contract contract = catalogue.contract(file.dataset());
        Formats formats = Formats.of(getLocale());
        NativeTableRow row = new NativeTableRow();
        Stream.of(contract.title().in(getLocale()), getTranslation("opening.calendar.by."
                                + contract.expected().orElseThrow().name()),
                        ContractWords.due(this, contract),
                        until(file.until().atZone(Formats.ZONE).toLocalDateTime(), formats))
                .map(text -> new NativeTableCell(new Span(text))).forEach(row::add);
        List<Component> cells = row.getChildren().toList();
        for (int column = 0; column < cells.size(); column++) {
            cells.get(column).getElement().setAttribute("data-label", getTranslation("opening.calendar."
                    + COLUMNS.get(column)));
        }
        return row;
    }
}
