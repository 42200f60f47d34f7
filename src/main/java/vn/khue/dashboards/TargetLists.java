package vn.khue.dashboards;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;
import vn.khue.targets.Targets;
import vn.khue.targets.Targets.Goal;

/** The targets of a unit and its places beside their figures. Knows no screens. */
@Service
class TargetLists {

    private final Rankings rankings;
    private final Targets targets;
    private final Units units;

    TargetLists(Rankings rankings, Targets targets, Units units) {
        this.rankings = rankings;
        this.targets = targets;
        this.units = units;
    }

    Tile<TargetList> tile(BoardQuestion question, String indicator) {
        Tile<Ranking> ranking = rankings.tile(question, indicator, Breakdown.PLACE);
        return new Tile<>(ranking.asks(), answers -> list(question, ranking.make().apply(answers)));
    }

    private TargetList list(BoardQuestion question, Ranking ranking) {
        List<Unit> all = units(question.unit(), ranking.placedOn());
        Map<String, List<Goal>> goals = targets.all(ranking.indicator(), all.stream().map(TargetLists::code).toList())
                .stream().filter(goal -> goal.version() <= question.known().targets())
                .collect(Collectors.groupingBy(Goal::unit));
        Map<String, Ratio> figures = ranking.places().stream()
                .collect(Collectors.toMap(Ranking.Place::key, Ranking.Place::ratio));
        figures.put(question.unit(), ranking.whole());
        return new TargetList(ranking.indicator(), ranking.age().year(), ranking.age(), all.stream()
                .map(unit -> new TargetList.Line(code(unit), shown(unit), Optional.ofNullable(figures.get(code(unit)))
                        .filter(ratio -> ratio.value().isPresent()), goals.getOrDefault(code(unit), List.of())))
                .toList());
    }

    /** The unit, then the places that it has on the boundaries of the question, by name. */
    List<Unit> units(BoardQuestion question) {
        return units(question.unit(), BoardPage.placedOn(question));
    }

    private List<Unit> units(String code, LocalDate day) {
        return units.on(code, day).stream().flatMap(unit -> Stream.concat(
                Stream.of(unit), units.children(unit.id()).stream()
                        .filter(place -> place.isValidOn(day))
                        .sorted(Comparator.comparing(TargetLists::shown,
                                Collator.getInstance(Formats.VIETNAMESE)::compare)))).toList();
    }

    private static String code(Unit unit) {
        return unit.id().code();
    }

    private static String shown(Unit unit) {
        return unit.kind() == Unit.Kind.DISTRICT ? unit.shortName() : unit.name();
    }
}
