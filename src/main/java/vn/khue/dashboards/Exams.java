package vn.khue.dashboards;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Catalogue;
import vn.khue.query.Figure;
import vn.khue.query.ScoreTable;
import vn.khue.query.Scores;
import vn.khue.query.ScoresRequest;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;

/** Puts together what is known of a graduation exam. Knows no screens. */
@Service
class Exams {

    /** Those due to sit, of all on the list. */
    private static final String DUE = "graduation-due-share";

    private final FigureSource source;
    private final Scores scores;
    private final Catalogue catalogue;

    Exams(FigureSource source, Scores scores, Catalogue catalogue) {
        this.source = source;
        this.scores = scores;
        this.catalogue = catalogue;
    }

    Exam read(Scope scope, BoardQuestion question) {
        Figure sitting = source.read(scope, question, Shown.SITTING, request -> request);
        Age age = source.age(question, Shown.SITTING, sitting);
        return new Exam(known(scope, question, DUE), Optional.of(FigureSource.whole(sitting)).filter(Exams::hasBase),
                known(scope, question, Shown.PASS), known(scope, question, Shown.FULL_PASS),
                scores(scope, question, age), age);
    }

    private Optional<Ratio> known(Scope scope, BoardQuestion question, String indicator) {
        return Optional.of(indicator).filter(id -> catalogue.indicators().stream().anyMatch(i -> i.id().equals(id)))
                .map(id -> FigureSource.whole(source.read(scope, question, id, request -> request)))
                .filter(Exams::hasBase);
    }

    private static boolean hasBase(Ratio ratio) {
        return ratio.value().isPresent();
    }

    /** Candidates belong to a council, a council to a province: smaller units have no scores. */
    private List<ScoreTable.Row> scores(Scope scope, BoardQuestion question, Age age) {
        try {
            return scores.read(scope, new ScoresRequest(age.year(), question.unit(), question.tree(),
                    OptionalInt.of(question.publication()))).rows();
        } catch (NotVisible hasNone) {
            return List.of();
        }
    }
}
