package vn.khue.dashboards;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shared.Ratio;

/** Looks ahead at certificates that end. Knows no screens. */
@Service
class Expiries {

    private static final int NAMED = 7;

    private final FigureSource source;

    Expiries(FigureSource source) {
        this.source = source;
    }

    Tile<Expiring> tile(BoardQuestion question) {
        Stream<Ask<?>> whole = Stream.of(Shown.EXPIRING, Shown.COVERAGE)
                .flatMap(indicator -> source.asks(question, indicator));
        Stream<Ask<?>> places = namesPlaces(question) ? source.asks(question, Shown.EXPIRING, Expiries::split)
                : Stream.empty();
        return Tile.of(Stream.concat(whole, places), answers -> expiring(answers, question));
    }

    private static FigureRequest split(FigureRequest request) {
        return request.by(Breakdown.PLACE);
    }

    private Expiring expiring(Answers answers, BoardQuestion question) {
        Ratio expiring = FigureSource.whole(source.figure(answers, question, Shown.EXPIRING));
        Ratio covered = FigureSource.whole(source.figure(answers, question, Shown.COVERAGE));
        Ratio without = new Ratio(covered.numerator().subtract(expiring.numerator()), covered.denominator());
        return new Expiring(expiring, without, places(answers, question), Age.of(question.at()));
    }

    /** A place is named by its figure; within a place nothing smaller is. */
    private static boolean namesPlaces(BoardQuestion question) {
        return question.extent() == BoardQuestion.Extent.CENTRE;
    }

    private List<Expiring.Place> places(Answers answers, BoardQuestion question) {
        if (!namesPlaces(question)) {
            return List.of();
        }
        return source.figure(answers, question, Shown.EXPIRING, Expiries::split).rows().stream()
                .filter(row -> !row.key().equals(Figure.UNPLACED) && row.ratio().numerator().signum() > 0)
                .map(row -> new Expiring.Place(row.key(), row.name(), row.ratio().numerator().longValue()))
                .sorted(Comparator.comparing(Expiring.Place::count).reversed().thenComparing(Expiring.Place::key))
                .limit(NAMED).toList();
    }
}
