package vn.khue.dashboards;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Catalogue;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.ScoreTable;
import vn.khue.query.ScoresRequest;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Ratio;

/** Puts together what is known of a graduation exam. Knows no screens. */
@Service
class Exams {

    /** Those due to sit, of all on the list. */
    private static final String DUE = "graduation-due-share";

    private final FigureSource source;
    private final Catalogue catalogue;

    Exams(FigureSource source, Catalogue catalogue) {
        this.source = source;
        this.catalogue = catalogue;
    }

    Tile<Exam> tile(BoardQuestion question) {
        return Tile.of(Stream.concat(Stream.of(Shown.SITTING, DUE, Shown.PASS, Shown.FULL_PASS).filter(this::isKnown)
                .flatMap(indicator -> source.asks(question, indicator)), Stream.of(wanted(question), newest(question))),
                answers -> exam(answers, question));
    }

    /** The scores alone, of the exam that a page about this day looks for. */
    Tile<Scores> scores(BoardQuestion question) {
        return Tile.of(Stream.concat(source.asks(question, Shown.SITTING), Stream.of(wanted(question),
                newest(question))), answers -> {
            Age age = source.age(question, Shown.SITTING, source.figure(answers, question, Shown.SITTING));
            return new Scores(scores(answers, question, age), age);
        });
    }

    private Exam exam(Answers answers, BoardQuestion question) {
        Figure sitting = source.figure(answers, question, Shown.SITTING);
        Age age = source.age(question, Shown.SITTING, sitting);
        return new Exam(known(answers, question, DUE), Optional.of(FigureSource.whole(sitting)).filter(Exams::hasBase),
                known(answers, question, Shown.PASS), known(answers, question, Shown.FULL_PASS),
                scores(answers, question, age), age);
    }

    private Optional<Ratio> known(Answers answers, BoardQuestion question, String indicator) {
        return Optional.of(indicator).filter(this::isKnown)
                .map(id -> FigureSource.whole(source.figure(answers, question, id)))
                .filter(Exams::hasBase);
    }

    private boolean isKnown(String indicator) {
        return catalogue.indicators().stream().anyMatch(known -> known.id().equals(indicator));
    }

    private static boolean hasBase(Ratio ratio) {
        return ratio.value().isPresent();
    }

    /** Scores of the exam that is looked for. */
    private ScoresRequest wanted(BoardQuestion question) {
        int year = source.wanted(question, Shown.SITTING).map(Age::year).orElseThrow();
        return new ScoresRequest(year, question.unit(), question.tree(), OptionalInt.of(question.publication()));
    }

    /** Those of the newest that was announced by the day. */
    private static Ask<ScoreTable> newest(BoardQuestion question) {
        return new Ask.ExamScores(question.about(Shown.SITTING, Breakdown.NONE));
    }

    /** Candidates belong to a council, a council to a province: smaller units have no scores. */
    private List<ScoreTable.Row> scores(Answers answers, BoardQuestion question, Age age) {
        ScoresRequest wanted = wanted(question);
        try {
            return answers.to(wanted.year() == age.year() ? wanted : newest(question)).rows();
        } catch (NotVisible hasNone) {
            return List.of();
        }
    }
}
