package vn.khue.dashboards;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.khue.query.FigureRequest.Breakdown;

/** What the overview and the page of a place show. Knows no screens. */
@Service
class OverviewTiles {

    private final KeyFigures keyFigures;
    private final Rankings rankings;
    private final Expiries expiries;
    private final BandsReader levels;
    private final Exams exams;
    private final NightReader nights;

    OverviewTiles(KeyFigures keyFigures, Rankings rankings, Expiries expiries, BandsReader levels, Exams exams,
            NightReader nights) {
        this.keyFigures = keyFigures;
        this.rankings = rankings;
        this.expiries = expiries;
        this.levels = levels;
        this.exams = exams;
        this.nights = nights;
    }

    Tile<KeyFigure> headline(BoardQuestion question, String indicator) {
        return keyFigures.tile(question, indicator);
    }

    Tile<Ranking> ranking(BoardQuestion question, String indicator, Breakdown by) {
        return rankings.tile(question, indicator, by);
    }

    Tile<Expiring> expiring(BoardQuestion question) {
        return expiries.tile(question);
    }

    Tile<Bands> levels(BoardQuestion question) {
        return levels.tile(question);
    }

    Tile<Exam> exam(BoardQuestion question) {
        return exams.tile(question);
    }

    Tile<Optional<IntakeNight>> night(BoardQuestion question) {
        return nights.tile(question);
    }

    /**
     * Everything that the overview shows at once.
     *
     * @param ranked what places are ranked by
     */
    List<Tile<?>> all(BoardQuestion question, String ranked) {
        return Stream.<Stream<? extends Tile<?>>>of(
                Shown.HEADLINES.stream().map(indicator -> headline(question, indicator)),
                Stream.of(ranking(question, ranked, Breakdown.PLACE), expiring(question), levels(question),
                        exam(question), night(question))).<Tile<?>>flatMap(tiles -> tiles).toList();
    }
}
