package vn.khue.dashboards.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import vn.khue.catalogue.Contract;
import vn.khue.dashboards.AsyncCard;
import vn.khue.dashboards.Reading;
import vn.khue.dashboards.Tags;
import vn.khue.ingest.DeliveryLine;
import vn.khue.ingest.NightArrivals;
import vn.khue.ingest.NightIntake.Counts;
import vn.khue.shell.Formats;
import vn.khue.shell.Icon;
import vn.khue.shell.Markup;

/** Each dataset: who sends it and when, what came of it in the night, its template. */
class DatasetsCard extends AsyncCard<List<DatasetLine>> {

    static final String ID = "bo-du-lieu";

    private DataAddress address = DataAddress.HERE;

    DatasetsCard(Reading reading) {
        super(reading);
        setId(ID);
        addClassName("datasets");
    }

    /** Where the page is, for links into its list. */
    void at(DataAddress here) {
        address = here;
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(getTranslation("data.datasets")),
                new Paragraph(getTranslation("data.datasets.about"))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(List<DatasetLine> lines) {
        if (lines.isEmpty()) {
            add(Markup.text(getTranslation("data.datasets.none"), "sec"));
            return;
        }
        boolean owed = lines.stream().anyMatch(line -> line.owed().isPresent());
        NativeTableBody rows = new NativeTableBody();
        lines.stream().sorted(inMotion().thenComparing(byTitle())).forEach(line -> rows.add(row(line, owed)));
        if (owed) {
            rows.add(total(lines));
        }
        Div scroll = new Div(new NativeTable(new NativeTableHeader(headings(owed)), rows));
        Markup.scrolls(scroll);
        add(scroll);
    }

    /** What the night is about comes first. */
    private static Comparator<DatasetLine> inMotion() {
        return Comparator.comparing(line -> !isInMotion(line));
    }

    private static boolean isInMotion(DatasetLine line) {
        return line.owed().isPresent() || line.counts().isPresent();
    }

    private Comparator<DatasetLine> byTitle() {
        return Comparator.comparing(line -> line.contract().title().in(getLocale()),
                Collator.getInstance(Formats.VIETNAMESE));
    }

    private NativeTableRow headings(boolean owed) {
        NativeTableRow row = new NativeTableRow();
        row.add(heading("dataset"));
        if (owed) {
            row.add(right(heading("expected")), right(heading("missing")));
        }
        row.add(right(heading("received")), right(heading("accepted")), right(heading("refused")),
                right(heading("rows")), heading("newest"), heading("template"));
        return row;
    }

    private NativeTableHeaderCell heading(String column) {
        return new NativeTableHeaderCell(getTranslation("data.datasets." + column));
    }

    private NativeTableRow row(DatasetLine line, boolean owed) {
        Contract contract = line.contract();
        NativeTableRow row = new NativeTableRow();
        row.setClassName("idle", !isInMotion(line));
        row.add(cell("dataset", named(contract)));
        if (owed) {
            row.add(count("expected", line.owed().map(owing -> (long) owing.expected())),
                    count("missing", line.owed().map(owing -> (long) owing.expected() - owing.received())));
        }
        row.add(count("received", files(line, Counts::received, NightArrivals.Count::received)),
                count("accepted", files(line, Counts::accepted, NightArrivals.Count::accepted)),
                refused(files(line, Counts::refused, NightArrivals.Count::refused)),
                count("rows", line.counts().map(Counts::rowsAccepted)));
        row.add(cell("newest", line.newest().map(this::newest)
                .orElseGet(() -> Markup.text(getTranslation("data.datasets.never"), "muted"))));
        row.add(cell("template", template(contract)));
        return row;
    }

    private Component named(Contract contract) {
        Anchor title = new Anchor(address.dataset(Optional.of(contract.id())).href(),
                contract.title().in(getLocale()));
        return new Div(title, Markup.text(getTranslation("data.datasets.sent", ContractWords.senders(this, contract),
                ContractWords.due(this, contract)), "xs", "muted"));
    }

    private NativeTableCell cell(String column, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName("d-" + column);
        cell.getElement().setAttribute("data-label", getTranslation("data.datasets." + column));
        return cell;
    }

    /** What schools owe is counted as owed, even when one file brought it for many; the rest as it came. */
    private static Optional<Long> files(DatasetLine line, ToLongFunction<Counts> came,
            ToLongFunction<NightArrivals.Count> owed) {
        return line.owed().map(owed::applyAsLong).or(() -> line.counts().map(came::applyAsLong));
    }

    private NativeTableCell count(String column, Optional<Long> count) {
        return right(cell(column, count.filter(number -> number > 0)
                .map(number -> new Span(Formats.of(getLocale()).integer(number)))
                .orElseGet(() -> Markup.text("–", "muted"))));
    }

    private NativeTableCell refused(Optional<Long> files) {
        return files.filter(refused -> refused > 0).map(refused -> right(cell("refused",
                Tags.bad(Formats.of(getLocale()).integer(refused))))).orElseGet(() -> count("refused", files));
    }

    /** What was owed of all datasets, as the counts above the table say it. */
    private NativeTableRow total(List<DatasetLine> lines) {
        NativeTableRow row = new NativeTableRow(cell("dataset", Markup.bold(getTranslation("data.datasets.total"))),
                total(lines, "expected", NightArrivals.Count::expected),
                total(lines, "missing", owed -> owed.expected() - owed.received()),
                total(lines, "received", NightArrivals.Count::received),
                total(lines, "accepted", NightArrivals.Count::accepted),
                total(lines, "refused", NightArrivals.Count::refused), right(cell("rows", new Span(""))),
                cell("newest", new Span("")), cell("template", new Span("")));
        row.addClassName("total");
        return row;
    }

    private NativeTableCell total(List<DatasetLine> lines, String column, ToLongFunction<NightArrivals.Count> count) {
        long total = lines.stream().flatMap(line -> line.owed().stream()).mapToLong(count).sum();
        return right(cell(column, Markup.bold(Formats.of(getLocale()).integer(total))));
    }

    private Component newest(DeliveryLine newest) {
        Anchor link = new Anchor(address.href(newest.delivery()), Formats.of(getLocale()).date(
                newest.receivedAt().atZone(Formats.ZONE).toLocalDate()));
        Span cell = new Span(link, Mark.of(newest.state()).tag(this));
        cell.addClassName("newest");
        return cell;
    }

    private Anchor template(Contract contract) {
        Anchor link = new Anchor(new TemplateDownload(contract, getLocale()), "");
        link.add(Icon.DOWNLOAD.draw(), new Span("XLSX"));
        link.addClassName("download");
        link.getElement().setAttribute("aria-label", getTranslation("data.datasets.template.of",
                contract.title().in(getLocale())));
        return link;
    }

    private static <C extends HtmlContainer> C right(C cell) {
        cell.addClassName("r");
        return cell;
    }
}
