package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.khue.catalogue.Catalogue;
import vn.khue.query.ScoreTable;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** The graduation exam: how many at each step, each rate with its own base, and the scores of a subject. */
class ExamCard extends AsyncCard<Exam> {

    private final Catalogue catalogue;
    private final String noScores;
    private final Consumer<String> chooseSubject;
    private final ScoreHistogram histogram = new ScoreHistogram();
    private Optional<String> subject = Optional.empty();

    /**
     * @param noScores key of what is said where scores are not known
     * @param chooseSubject told when the reader looks at another subject
     */
    ExamCard(Reading reading, Catalogue catalogue, String noScores, Consumer<String> chooseSubject) {
        super(reading);
        this.catalogue = catalogue;
        this.noScores = noScores;
        this.chooseSubject = chooseSubject;
        addClassName("exam");
    }

    /** Looks at a subject as an address says. */
    void show(Optional<String> restored) {
        subject = restored;
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Div names = new Div(new H2(getTranslation("exam.title")));
        last().ifPresent(exam -> names.add(new Paragraph(exam.age().wordsInFull(this))));
        Header header = new Header(names);
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(Exam exam) {
        if (exam.isEmpty()) {
            add(new NothingYet(this, catalogue, Shown.SITTING, exam.age()));
            return;
        }
        add(new ExamSteps(exam), scores(exam));
    }

    private Component scores(Exam exam) {
        if (exam.scores().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation(noScores));
            none.addClassNames("s", "sec", "no-scores");
            return none;
        }
        ScoreTable.Row chosen = subject.flatMap(key -> find(exam.scores(), key)).orElse(exam.scores().getFirst());
        Select<ScoreTable.Row> subjects = new Select<>();
        subjects.setAriaLabel(getTranslation("exam.subject"));
        subjects.setItems(exam.scores());
        subjects.setItemLabelGenerator(ScoreTable.Row::name);
        subjects.setValue(chosen);
        subjects.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                subject = Optional.of(event.getValue().key());
                chooseSubject.accept(event.getValue().key());
                histogram.show(event.getValue());
            }
        });
        Div head = new Div(new H3(getTranslation("exam.scores")), subjects);
        head.addClassName("sub");
        histogram.show(chosen);
        Div scores = new Div(head, histogram);
        scores.addClassName("scores");
        return scores;
    }

    private static Optional<ScoreTable.Row> find(List<ScoreTable.Row> rows, String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** From the list of candidates to those recognised. */
    private static class ExamSteps extends Div {

        private final Formats formats = Formats.of(getLocale());
        private final BigDecimal widest;

        ExamSteps(Exam exam) {
            addClassName("ex");
            widest = exam.due().map(Ratio::denominator).or(() -> exam.sitting().map(Ratio::denominator))
                    .or(() -> exam.passing().map(Ratio::denominator)).orElseThrow();
            exam.due().ifPresent(ratio -> step("listed", ratio.denominator()));
            exam.sitting().ifPresent(ratio -> {
                step("due", ratio.denominator());
                step("sat", ratio.numerator());
            });
            exam.passing().ifPresent(ratio -> {
                step("for-recognition", ratio.denominator());
                step("recognised", ratio.numerator());
            });
            Div rates = new Div();
            rates.addClassName("rates");
            exam.sitting().ifPresent(ratio -> rate(rates, Shown.SITTING, ratio));
            exam.passing().ifPresent(ratio -> rate(rates, Shown.PASS, ratio));
            exam.fullPass().ifPresent(ratio -> rate(rates, Shown.FULL_PASS, ratio));
            add(rates);
        }

        private void step(String what, BigDecimal count) {
            HtmlContainer length = Markup.shape("i");
            length.getStyle().set("width", new Ratio(count, widest).percent(Formats.RATE_DIGITS)
                    .map(BigDecimal::toPlainString).orElse("0") + "%");
            Div track = new Div(length);
            track.addClassName("track");
            add(new Span(getTranslation("exam.step." + what)), Markup.bold(formats.plain(count)), track);
        }

        private void rate(Div rates, String indicator, Ratio ratio) {
            rates.add(new Span(new Span(getTranslation("exam.rate." + indicator) + " "), Markup.text("= "
                    + formats.plain(ratio.numerator()) + " / " + formats.plain(ratio.denominator()), "muted")),
                    Markup.bold(formats.percent(ratio)));
        }
    }
}
