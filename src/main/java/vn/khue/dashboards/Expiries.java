package vn.khue.dashboards;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;

/** Looks ahead at certificates that end. Knows no screens. */
@Service
class Expiries {

    private static final int NAMED = 7;

    private final FigureSource source;

    Expiries(FigureSource source) {
        this.source = source;
    }

    Expiring read(Scope scope, BoardQuestion question) {
        Ratio expiring = FigureSource.whole(source.read(scope, question, Shown.EXPIRING, request -> request));
        Ratio covered = FigureSource.whole(source.read(scope, question, Shown.COVERAGE, request -> request));
        Ratio without = new Ratio(covered.numerator().subtract(expiring.numerator()), covered.denominator());
        return new Expiring(expiring, without, places(scope, question), Age.of(question.at()));
    }

    /** A place is named by its figure; within a place nothing smaller is. */
    private List<Expiring.Place> places(Scope scope, BoardQuestion question) {
        if (question.extent() != BoardQuestion.Extent.CENTRE) {
            return List.of();
        }
        return source.read(scope, question, Shown.EXPIRING, request -> request.by(Breakdown.PLACE)).rows().stream()
                .filter(row -> !row.key().equals(Figure.UNPLACED) && row.ratio().numerator().signum() > 0)
                .map(row -> new Expiring.Place(row.key(), row.name(), row.ratio().numerator().longValue()))
                .sorted(Comparator.comparing(Expiring.Place::count).reversed().thenComparing(Expiring.Place::key))
                .limit(NAMED).toList();
    }
}
