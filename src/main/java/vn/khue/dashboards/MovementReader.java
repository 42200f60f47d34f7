package vn.khue.dashboards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Period;
import vn.khue.network.Units;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.Movement;

/** Holds a figure against the same one of an earlier day, exam, school year or night. Knows no screens. */
@Service
class MovementReader {

    private final FigureSource source;
    private final Catalogue catalogue;
    private final Units units;

    MovementReader(FigureSource source, Catalogue catalogue, Units units) {
        this.source = source;
        this.catalogue = catalogue;
        this.units = units;
    }

    /** @param since the earlier day */
    Tile<Moved> tile(BoardQuestion question, String indicator, LocalDate since) {
        List<Ask.Movement> asks = asks(question, indicator, since);
        return Tile.of(Stream.concat(asks.stream(), source.asks(question, indicator)),
                answers -> moved(answers, question, indicator, since));
    }

    /** A year before, or the night before; of a day, the first day of a unit that is younger than that. */
    LocalDate usual(BoardQuestion question, String indicator) {
        boolean periods = source.wanted(question, indicator).isPresent();
        boolean nightly = periods && catalogue.indicator(indicator).datasets().stream()
                .anyMatch(dataset -> catalogue.contract(dataset).period() == Period.NIGHT);
        LocalDate before = nightly ? question.at().minusDays(1) : question.at().minusYears(1);
        return periods || question.tree() == TreeView.TODAY ? before : units.on(question.unit(), question.at())
                .map(unit -> unit.id().validFrom()).filter(first -> first.isAfter(before)).orElse(before);
    }

    /** What a page shows about either day: the period looked for, and the last that was announced. */
    private List<Ask.Movement> asks(BoardQuestion question, String indicator, LocalDate since) {
        List<FigureRequest> then = source.requests(question.on(since), indicator);
        List<FigureRequest> now = source.requests(question, indicator);
        return IntStream.range(0, now.size()).mapToObj(at -> new Ask.Movement(then.get(at), now.get(at))).toList();
    }

    private Moved moved(Answers answers, BoardQuestion question, String indicator, LocalDate since) {
        Movement movement = movement(answers, asks(question, indicator, since),
                source.figure(answers, question, indicator).request());
        return new Moved(indicator, movement, since, source.age(question.on(since), indicator, movement.from()),
                source.age(question, indicator, movement.to()), source.hasEvidence(answers, question, indicator));
    }

    /** Of the figure that the page shows; where nothing is known of the day before, against the last that is. */
    private static Movement movement(Answers answers, List<Ask.Movement> asks, FigureRequest shown) {
        Movement movement = answers.to(asks.stream().filter(ask -> ask.to().equals(shown)).findFirst().orElseThrow());
        return movement.change().isPresent() || asks.size() == 1 ? movement
                : Optional.of(answers.to(asks.getLast())).filter(other -> other.change().isPresent()
                        && other.to().period().equals(movement.to().period())).orElse(movement);
    }
}
