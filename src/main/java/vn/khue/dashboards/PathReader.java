package vn.khue.dashboards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.khue.analysis.PathToTarget;
import vn.khue.analysis.Paths;
import vn.khue.analysis.Projection;
import vn.khue.catalogue.Catalogue;
import vn.khue.query.Answers;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;

/** Finds the way to a target. Knows no screens. */
@Service
class PathReader {

    private final Paths paths;
    private final Goals goals;

    PathReader(Catalogue catalogue, Goals goals) {
        paths = new Paths(catalogue);
        this.goals = goals;
    }

    /** Whether an indicator has such a way. */
    boolean leadsFrom(String indicator) {
        return paths.leadsFrom(indicator);
    }

    Tile<TargetPath> tile(BoardQuestion question, String indicator) {
        FigureRequest whole = question.about(indicator, Breakdown.NONE);
        return Tile.of(paths.asks(whole), answers -> path(answers, whole,
                question.known().targets()));
    }

    private TargetPath path(Answers answers, FigureRequest whole, long version) {
        PathToTarget path = paths.path(answers, whole, percent(whole, whole.at(), version)
                .map(goal -> goal.movePointLeft(2)));
        List<Optional<BigDecimal>> ahead = path.outlook().map(outlook -> outlook.projection().steps().stream()
                .map(Projection.Step::day).map(day -> percent(whole, day, version)).toList()).orElse(List.of());
        return new TargetPath(whole.indicator(), path, ahead, Age.of(whole.at()));
    }

    private Optional<BigDecimal> percent(FigureRequest whole, LocalDate day, long version) {
        return goals.percent(whole.indicator(), whole.unit(), day.getYear(), version);
    }
}
