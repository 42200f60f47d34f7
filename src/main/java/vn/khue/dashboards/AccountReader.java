package vn.khue.dashboards;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Catalogue;
import vn.khue.dashboards.Account.Line;
import vn.khue.query.Answers;
import vn.khue.query.Figure;
import vn.khue.shared.BadRequest;
import vn.khue.shared.NotVisible;

/** Figures of a whole unit one below the other, with their bases and ages. Knows no screens. */
@Service
class AccountReader {

    private final FigureSource source;
    private final Catalogue catalogue;

    AccountReader(FigureSource source, Catalogue catalogue) {
        this.source = source;
        this.catalogue = catalogue;
    }

    Tile<Account> tile(BoardQuestion question, List<String> indicators) {
        List<String> summed = indicators.stream().filter(id -> !catalogue.indicator(id).isDistribution()).toList();
        return Tile.of(summed.stream().flatMap(indicator -> source.asks(question, indicator)),
                answers -> new Account(question, indicators.stream().map(indicator -> summed.contains(indicator)
                        ? line(answers, question, indicator)
                        : new Line(indicator, Optional.empty(), Optional.empty())).toList()));
    }

    /** One that cannot be told leaves the others standing. */
    private Line line(Answers answers, BoardQuestion question, String indicator) {
        try {
            Figure figure = source.figure(answers, question, indicator);
            return new Line(indicator, Optional.of(FigureSource.whole(figure)).filter(ratio ->
                    ratio.denominator().signum() != 0), Optional.of(source.age(question, indicator, figure)));
        } catch (BadRequest | NotVisible none) {
            return new Line(indicator, Optional.empty(), Optional.empty());
        }
    }
}
