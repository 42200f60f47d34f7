package vn.khue.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khue.shared.UnitId;

/** What must hold of any dated network (methods: trees through time). */
final class NetworkRules {

    private final Collection<Unit> units;
    private final List<Succession> successions;
    private final Map<UnitId, Unit> byId;
    private final List<String> problems = new ArrayList<>();

    private NetworkRules(Collection<Unit> units, List<Succession> successions) {
        this.units = units;
        this.successions = successions;
        this.byId = units.stream().collect(Collectors.toMap(Unit::id, Function.identity(), this::report));
    }

    /** @throws NetworkProblems unless all rules hold */
    static void check(Collection<Unit> units, List<Succession> successions) {
        NetworkRules rules = new NetworkRules(units, successions);
        rules.eachUnitLasts();
        rules.meaningsOfACodeFollowWithoutGapOrOverlap();
        rules.parentsAreOneLevelUpAndOutlastTheirChildren();
        rules.successorsBeginWhenPredecessorsEnd();
        if (!rules.problems.isEmpty()) {
            throw new NetworkProblems(rules.problems);
        }
    }

    private Unit report(Unit one, Unit other) {
        problems.add("stated twice: " + one.id());
        return one;
    }

    private void eachUnitLasts() {
        units.stream()
                .filter(unit -> !unit.id().validFrom().isBefore(unit.validTo()))
                .forEach(unit -> problems.add("ends before it begins: " + unit.id()));
    }

    private void meaningsOfACodeFollowWithoutGapOrOverlap() {
        Collection<List<Unit>> codes = byId.values().stream()
                .sorted(Comparator.comparing(Unit::id))
                .collect(Collectors.groupingBy(unit -> unit.id().code(), TreeMap::new, Collectors.toList()))
                .values();
        codes.forEach(this::followWithoutGapOrOverlap);
    }

    private void followWithoutGapOrOverlap(List<Unit> meanings) {
        for (int i = 1; i < meanings.size(); i++) {
            Unit earlier = meanings.get(i - 1);
            Unit later = meanings.get(i);
            if (!earlier.validTo().equals(later.id().validFrom())) {
                problems.add("gap or overlap between " + earlier.id() + " and " + later.id());
            }
        }
    }

    /** One level up at each step also keeps cycles out. */
    private void parentsAreOneLevelUpAndOutlastTheirChildren() {
        for (Unit unit : units) {
            Optional<Unit> parent = unit.parent().flatMap(id -> Optional.ofNullable(byId.get(id)));
            boolean top = unit.kind() == Unit.Kind.PROVINCE;
            if (top != parent.isEmpty() || top != unit.parent().isEmpty()) {
                problems.add("needs a known parent unless a province: " + unit.id());
            }
            parent.filter(p -> p.kind() != Unit.Kind.PROVINCE)
                    .ifPresent(p -> problems.add("its parent is no province: " + unit.id()));
            parent.filter(p -> !p.outlasts(unit))
                    .ifPresent(p -> problems.add("outlives its parent " + p.id() + ": " + unit.id()));
        }
    }

    private void successorsBeginWhenPredecessorsEnd() {
        for (Succession succession : successions) {
            Unit from = byId.get(succession.from());
            Unit to = byId.get(succession.to());
            if (from == null || to == null) {
                problems.add("succession of an unknown unit: " + succession);
            } else if (!from.validTo().equals(to.id().validFrom())) {
                problems.add("successor does not begin when its predecessor ends: " + succession);
            }
        }
    }
}
