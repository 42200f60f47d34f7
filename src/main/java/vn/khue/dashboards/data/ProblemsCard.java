package vn.khue.dashboards.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khue.dashboards.AsyncCard;
import vn.khue.dashboards.Reading;
import vn.khue.ingest.DeliveryBook;
import vn.khue.ingest.DeliveryReader;
import vn.khue.ingest.DeliveryReport.Problem;
import vn.khue.ingest.DeliverySheet;
import vn.khue.shell.Formats;
import vn.khue.shell.Icon;
import vn.khue.shell.Markup;

/** Every problem of a delivery's rows by line, read in parts; the same as a workbook to mend the file by. */
class ProblemsCard extends AsyncCard<DeliverySheet> {

    private static final int FEW = 20;

    private static final String ROW = """
            <div class="pr">
              <div class="line">${item.line}</div>
              <div class="cell"><span class="muted">${item.column}</span>
                <code ?hidden=${!item.value}>${item.value}</code></div>
              <div><span>${item.reason}</span><span class="sec">${item.remedy}</span></div>
              <div><span class="tag ${item.tint}" data-s=${item.sign}>${item.word}</span></div>
            </div>""";

    private final I18NProvider texts;
    private final DeliveryBook book;
    private final DeliveryReader reader;

    ProblemsCard(Reading reading, I18NProvider texts, DeliveryBook book, DeliveryReader reader) {
        super(reading);
        this.texts = texts;
        this.book = book;
        this.reader = reader;
        addClassName("problems");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(getTranslation("data.problems"))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected String outside() {
        return "data.delivery.outside";
    }

    @Override
    protected void draw(DeliverySheet sheet) {
        if (sheet.withheld()) {
            add(sentence("data.problems.withheld"));
        } else if (sheet.problems() == 0) {
            add(sentence(sheet.line().rowsAccepted().isPresent() ? "data.problems.none" : "data.problems.unread"));
        } else {
            Header header = (Header) getComponentAt(0);
            ((Div) header.getComponentAt(0)).add(new Paragraph(getTranslation("data.problems.about",
                    Formats.of(getLocale()).integer(sheet.problems()), sheet.problems())));
            header.add(workbook(sheet));
            add(grid(sheet));
        }
    }

    private Paragraph sentence(String key) {
        Paragraph sentence = new Paragraph(getTranslation(key));
        sentence.addClassName("sec");
        return sentence;
    }

    private Anchor workbook(DeliverySheet sheet) {
        Anchor link = new Anchor(new ProblemsDownload(texts, getLocale(), book, reader, sheet.line()), "");
        link.add(Icon.DOWNLOAD.draw(), new Span(getTranslation("data.problems.xlsx")));
        link.addClassName("download");
        return link;
    }

    private Grid<Problem> grid(DeliverySheet sheet) {
        Grid<Problem> grid = new Grid<>();
        grid.addColumn(row()).setHeader(headings()).setFlexGrow(1);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        long delivery = sheet.line().delivery();
        grid.setItems(query -> book.problems(reader, delivery, query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(sheet.problems()));
        grid.setAllRowsVisible(sheet.problems() <= FEW);
        return grid;
    }

    private LitRenderer<Problem> row() {
        return LitRenderer.<Problem>of(ROW)
                .withProperty("line", problem -> getTranslation("data.problems.line-of", Formats.of(getLocale())
                        .integer(problem.line())))
                .withProperty("column", Problem::column)
                .withProperty("value", Problem::value)
                .withProperty("reason", Problem::reason)
                .withProperty("remedy", Problem::remedy)
                .withProperty("tint", problem -> problem.rejected() ? "bad" : "warn")
                .withProperty("sign", problem -> problem.rejected() ? "!" : "▲")
                .withProperty("word", problem -> getTranslation(problem.rejected() ? "data.problems.rejected"
                        : "data.problems.warning"));
    }

    private Div headings() {
        Div headings = new Div();
        headings.addClassNames("pr", "heads");
        Stream.of("line", "cell", "advice", "severity")
                .forEach(column -> headings.add(Markup.text(getTranslation("data.problems." + column))));
        return headings;
    }
}
