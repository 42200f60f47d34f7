package vn.khue.dashboards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Catalogue;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shared.BadRequest;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;

/** The places of a unit with their figures side by side. Knows no screens. */
@Service
class UnitLists {

    private static final List<String> COLUMNS = List.of(Shown.COVERAGE, Shown.STANDARD, Shown.SITTING, Shown.PASS,
            Shown.TEACHING, Shown.GOVERNANCE);

    private final Rankings rankings;
    private final Catalogue catalogue;

    UnitLists(Rankings rankings, Catalogue catalogue) {
        this.rankings = rankings;
        this.catalogue = catalogue;
    }

    UnitsCard.Lines read(Scope scope, BoardQuestion question) {
        List<Ranking> columns = COLUMNS.stream().filter(this::isKnown)
                .flatMap(indicator -> column(scope, question, indicator).stream()).toList();
        Map<String, String> names = new TreeMap<>();
        Map<String, Map<String, Ratio>> figures = new TreeMap<>();
        columns.forEach(column -> column.places().forEach(place -> {
            names.putIfAbsent(place.key(), place.name());
            figures.computeIfAbsent(place.key(), key -> new TreeMap<>()).put(column.indicator(), place.ratio());
        }));
        return new UnitsCard.Lines(names.entrySet().stream().map(unit -> new UnitLine(unit.getKey(), unit.getValue(),
                figures.get(unit.getKey()))).toList(), columns.stream().map(Ranking::indicator).toList(),
                columns.stream().map(Ranking::age).toList());
    }

    /** An indicator that had no meaning yet has no column. */
    private Optional<Ranking> column(Scope scope, BoardQuestion question, String indicator) {
        try {
            return Optional.of(rankings.of(scope, question, indicator, Breakdown.PLACE));
        } catch (BadRequest beforeItsLaw) {
            return Optional.empty();
        }
    }

    private boolean isKnown(String indicator) {
        return catalogue.indicators().stream().anyMatch(known -> known.id().equals(indicator));
    }
}
