package vn.khue.dashboards.data;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.khue.ingest.DeliveryBook;
import vn.khue.ingest.DeliveryLine;
import vn.khue.ingest.DeliveryReader;
import vn.khue.ingest.Night;
import vn.khue.shell.Formats;

/**
 * Deliveries, newest first. The grid reads a part at a time and keeps none. One column that lays itself out holds a
 * whole delivery, so that on a phone it becomes a few lines.
 */
class DeliveriesCard extends Article {

    private static final int FEW = 12;

    private static final String ROW = """
            <div class="dl">
              <div><a href="${item.href}">${item.file}</a><span class="muted">${item.who}</span></div>
              <div><span>${item.dataset}</span><span class="muted">${item.period}</span></div>
              <div class="at"><span>${item.day}</span><span class="muted">${item.time}</span></div>
              <div class="rows"><span>${item.accepted}</span><span class="lost">${item.rejected}</span></div>
              <div><span class="tag ${item.tint}" data-s=${item.sign}>${item.word}</span>
                <span class="why">${item.why}</span></div>
            </div>""";

    private final DeliveryBook book;
    private final FileDesk desk;
    private final Senders senders;
    private final CauseTexts texts;
    private final DeliveryReader reader;
    private final Consumer<DeliveryLine> open;
    private final DeliveryFilters filters;
    private final Grid<Entry> grid = new Grid<>();
    private DataAddress address = DataAddress.HERE;
    private @Nullable Night shown;

    /** A delivery with the name of its sender. */
    private record Entry(DeliveryLine line, String who) {
    }

    /** @param go changes the address
     * @param open goes to a delivery */
    DeliveriesCard(DeliveryBook book, FileDesk desk, Senders senders, CauseTexts texts, DeliveryReader reader,
            Consumer<DataAddress> go, Consumer<DeliveryLine> open) {
        this.book = book;
        this.desk = desk;
        this.senders = senders;
        this.texts = texts;
        this.reader = reader;
        this.open = open;
        this.filters = new DeliveryFilters(book, reader, senders, go);
        addClassNames("card", "deliveries");
        Header header = new Header(new Div(new H2(getTranslation("data.deliveries")),
                new Paragraph(getTranslation("data.deliveries.about"))));
        add(header, filters, compose());
    }

    private Grid<Entry> compose() {
        grid.addColumn(row()).setHeader(headings()).setFlexGrow(1);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPageSize(25);
        grid.addItemClickListener(event -> open.accept(event.getItem().line()));
        grid.setItems(this::page);
        return grid;
    }

    private LitRenderer<Entry> row() {
        return LitRenderer.<Entry>of(ROW)
                .withProperty("href", entry -> address.href(entry.line().delivery()))
                .withProperty("file", entry -> entry.line().fileName())
                .withProperty("who", entry -> getTranslation("data.deliveries.number",
                        number(entry.line().delivery()), entry.who()))
                .withProperty("dataset", entry -> texts.title(entry.line().dataset()))
                .withProperty("period", entry -> entry.line().period()
                        .map(period -> getTranslation("data.period.of", period)).orElse(""))
                .withProperty("day", entry -> Formats.of(getLocale()).date(entry.line().receivedAt()
                        .atZone(Formats.ZONE).toLocalDate()))
                .withProperty("time", entry -> Formats.of(getLocale()).time(entry.line().receivedAt()))
                .withProperty("accepted", entry -> rows(entry.line()))
                .withProperty("rejected", entry -> entry.line().rowsRejected().orElse(0) == 0 ? ""
                        : counted("data.rows.rejected", entry.line().rowsRejected().orElse(0)))
                .withProperty("tint", entry -> Mark.of(entry.line().state()).tint())
                .withProperty("sign", entry -> Mark.of(entry.line().state()).sign())
                .withProperty("word", entry -> getTranslation(Mark.of(entry.line().state()).word()))
                .withProperty("why", entry -> why(entry.line()));
    }

    private Div headings() {
        Div headings = new Div();
        headings.addClassNames("dl", "heads");
        Stream.of("file", "dataset", "received", "rows", "state")
                .forEach(column -> headings.add(new Span(getTranslation("data.deliveries." + column))));
        return headings;
    }

    private String rows(DeliveryLine line) {
        return line.rowsAccepted().isEmpty() ? "–"
                : counted("data.rows.accepted", line.rowsAccepted().getAsLong());
    }

    private String why(DeliveryLine line) {
        return switch (line.state()) {
            case REFUSED -> line.refusal().map(refusal -> refusal.reason()).orElse("");
            case SUPERSEDED -> line.replacedBy().isPresent()
                    ? getTranslation("data.deliveries.replaced", number(line.replacedBy().getAsLong())) : "";
            case PUBLISHED -> line.publication().isPresent()
                    ? getTranslation("publication.number", number(line.publication().getAsInt())) : "";
            case RECEIVED, CHECKED -> "";
        };
    }

    private Stream<Entry> page(Query<Entry, Void> query) {
        List<DeliveryLine> lines = book.page(reader, address.filter(night()), query.getOffset(), query.getLimit());
        Map<String, String> schools = senders.schools(lines);
        return lines.stream().map(line -> new Entry(line, senders.name(this, line.sender(), schools)));
    }

    /** Until the page knows its night, that of the newest delivery stands for it. */
    private Optional<Night> night() {
        return isBeyondTheNight() ? Optional.empty() : address.night().map(Night::new)
                .or(() -> Optional.ofNullable(shown)).or(() -> book.newestNight(reader));
    }

    private boolean isBeyondTheNight() {
        return address.beyond().orElseGet(desk::isSample);
    }

    /** The night that the page speaks of. */
    void night(Night night) {
        if (!night.equals(shown)) {
            shown = night;
            renew();
        }
    }

    /** Shows another list. */
    void show(DataAddress here) {
        address = here;
        filters.show(here, isBeyondTheNight());
        grid.setEmptyStateText(getTranslation(here.isFiltered() || !isBeyondTheNight() ? "data.deliveries.none"
                : "data.deliveries.never"));
        int known = book.page(reader, here.filter(night()), 0, FEW + 1).size();
        grid.setAllRowsVisible(known <= FEW);
        grid.getDataProvider().refreshAll();
    }

    /** Reads the same list again. */
    void renew() {
        show(address);
    }

    private String counted(String key, long count) {
        return getTranslation(key, number(count), count);
    }

    private String number(long number) {
        return Formats.of(getLocale()).integer(number);
    }
}
