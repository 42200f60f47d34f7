package vn.khue.dashboards;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Catalogue;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.query.Answers;
import vn.khue.query.Coverage;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shared.BadRequest;
import vn.khue.shared.Ratio;

/** The places of a unit with their figures side by side. Knows no screens. */
@Service
class UnitLists {

    private static final List<String> COLUMNS = List.of(Shown.COVERAGE, Shown.STANDARD, Shown.SITTING, Shown.PASS,
            Shown.TEACHING, Shown.GOVERNANCE);

    private final Rankings rankings;
    private final Catalogue catalogue;
    private final Units units;

    UnitLists(Rankings rankings, Catalogue catalogue, Units units) {
        this.rankings = rankings;
        this.catalogue = catalogue;
        this.units = units;
    }

    Tile<UnitsCard.Lines> tile(BoardQuestion question) {
        return tile(question, COLUMNS.stream().filter(this::isKnown).toList(), Breakdown.PLACE);
    }

    /** @param by what the lines are */
    Tile<UnitsCard.Lines> tile(BoardQuestion question, List<String> indicators, Breakdown by) {
        List<Tile<Ranking>> columns = indicators.stream().map(indicator -> rankings.tile(question, indicator, by))
                .toList();
        return Tile.of(columns.stream().flatMap(column -> column.asks().stream()), answers -> lines(question, by,
                columns.stream().flatMap(column -> column(answers, column).stream()).toList()));
    }

    private UnitsCard.Lines lines(BoardQuestion question, Breakdown by, List<Ranking> columns) {
        Map<String, String> names = new TreeMap<>();
        Map<String, Map<String, Ratio>> figures = new TreeMap<>();
        Map<String, Map<String, Coverage>> coverage = new TreeMap<>();
        columns.forEach(column -> column.places().forEach(place -> {
            names.putIfAbsent(place.key(), place.name());
            figures.computeIfAbsent(place.key(), key -> new TreeMap<>()).put(column.indicator(), place.ratio());
            place.coverage().ifPresent(who -> coverage.computeIfAbsent(place.key(), key -> new TreeMap<>())
                    .put(column.indicator(), who));
        }));
        if (by == Breakdown.PLACE) {
            places(question).forEach(names::putIfAbsent);
        }
        return new UnitsCard.Lines(by == Breakdown.PLACE ? question.places() : by, names.entrySet().stream()
                .map(unit -> new UnitLine(unit.getKey(), unit.getValue(), figures.getOrDefault(unit.getKey(), Map.of()),
                        coverage.getOrDefault(unit.getKey(), Map.of()))).toList(),
                columns.stream().map(Ranking::indicator).toList(), columns.stream().map(Ranking::age).toList());
    }

    /** The places that there are, with or without figures. */
    private Map<String, String> places(BoardQuestion question) {
        LocalDate day = BoardPage.placedOn(question);
        return units.on(question.unit(), day).stream().flatMap(unit -> units.children(unit.id()).stream())
                .filter(unit -> unit.isValidOn(day))
                .collect(Collectors.toMap(unit -> unit.id().code(),
                        unit -> unit.kind() == Unit.Kind.DISTRICT ? unit.shortName() : unit.name()));
    }

    /** An indicator that had no meaning yet has no column. */
    private static Optional<Ranking> column(Answers answers, Tile<Ranking> column) {
        try {
            return Optional.of(column.make().apply(answers));
        } catch (BadRequest beforeItsLaw) {
            return Optional.empty();
        }
    }

    private boolean isKnown(String indicator) {
        return catalogue.indicators().stream().anyMatch(known -> known.id().equals(indicator));
    }
}
