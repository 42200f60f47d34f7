package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
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
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.function.Consumer;
import vn.khue.query.ScoreTable;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** How many papers have which score, subject by subject. */
class ScoresCard extends AsyncCard<Scores> {

    private final Consumer<String> chooseSubject;
    private final Select<ScoreTable.Row> subjects = new Select<>();
    private final Div body = new Div();
    private Optional<String> subject;
    private boolean tableShown;

    /**
     * @param first subject that the card begins with
     * @param chooseSubject told when the reader looks at another
     */
    ScoresCard(Reading reading, Optional<String> first, Consumer<String> chooseSubject) {
        super(reading);
        this.chooseSubject = chooseSubject;
        subject = first;
        addClassNames("exam", "distribution");
        subjects.setAriaLabel(getTranslation("exam.subject"));
        subjects.setItemLabelGenerator(ScoreTable.Row::name);
        subjects.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                subject = Optional.of(event.getValue().key());
                this.chooseSubject.accept(event.getValue().key());
                fill(event.getValue());
            }
        });
    }

    /** Looks at a subject as an address says. */
    void show(Optional<String> restored) {
        subject = restored.or(() -> subject);
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(headed(getTranslation("exam.scores"))),
                new Paragraph(last().map(scores -> scores.age().wordsInFull(this)).orElse(""))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(Scores scores) {
        if (scores.subjects().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("exam.no-scores"));
            none.addClassNames("s", "sec", "no-scores");
            add(none);
            return;
        }
        ScoreTable.Row chosen = scores.subjects().stream().filter(row -> subject.filter(row.key()::equals).isPresent())
                .findFirst().orElse(scores.subjects().getFirst());
        subjects.setItems(scores.subjects());
        subjects.setValue(chosen);
        ((Header) getComponentAt(0)).add(new TwinSwitch(tableShown, table -> {
            tableShown = table;
            fill(subjects.getValue());
        }));
        fill(chosen);
        add(subjects, body);
    }

    private void fill(ScoreTable.Row row) {
        body.removeAll();
        if (tableShown) {
            body.add(table(row));
        } else {
            ScoreHistogram histogram = new ScoreHistogram();
            histogram.show(row);
            body.add(histogram);
        }
    }

    private Div table(ScoreTable.Row row) {
        Formats formats = Formats.of(getLocale());
        NativeTableBody rows = new NativeTableBody();
        row.histogram().forEach(bin -> rows.add(new NativeTableRow(new NativeTableCell(
                formats.decimal(bin.from(), Formats.RATE_DIGITS) + " – " + formats.decimal(bin.to(),
                        Formats.RATE_DIGITS)), new NativeTableCell(formats.integer(bin.count())))));
        Div scroll = new Div(new NativeTable(new NativeTableHeader(new NativeTableRow(
                new NativeTableHeaderCell(getTranslation("exam.table.score")),
                new NativeTableHeaderCell(getTranslation("exam.table.papers")))), rows));
        Markup.scrolls(scroll);
        return scroll;
    }
}
