package vn.khue.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.khue.shared.UnitId;

/**
 * The administrative units through time. Immutable; the facts and their legal sources stand in
 * {@code catalogue/network}.
 */
public final class Units {

    private static final Comparator<Unit> BY_CODE = Comparator.comparing(Unit::id);

    private final String version;
    private final Map<String, NavigableMap<LocalDate, Unit>> meanings = new HashMap<>();
    private final Map<UnitId, List<Unit>> children = new HashMap<>();
    private final List<Succession> successions;
    private final ExamCouncils councils;

    /** @throws NetworkProblems naming everything that is wrong with the units */
    Units(String version, Collection<Unit> units, List<Succession> successions, List<ExamCouncils.Edition> councils) {
        NetworkRules.check(units, successions);
        this.version = version;
        this.successions = List.copyOf(successions);
        this.councils = new ExamCouncils(councils, this);
        units.stream().sorted(BY_CODE).forEach(this::add);
    }

    private void add(Unit unit) {
        meanings.computeIfAbsent(unit.id().code(), code -> new TreeMap<>()).put(unit.id().validFrom(), unit);
        unit.parent().ifPresent(parent -> children.computeIfAbsent(parent, id -> new ArrayList<>()).add(unit));
    }

    /** The units that come with Khuê. */
    public static Units bundled() {
        return Bundled.UNITS;
    }

    /** SHA-256 of the files: a publication pins it. */
    public String version() {
        return version;
    }

    /** What {@code code} meant on {@code day}. */
    public Optional<Unit> on(String code, LocalDate day) {
        return Optional.ofNullable(meanings.get(code))
                .flatMap(byDay -> Optional.ofNullable(byDay.floorEntry(day)))
                .map(Map.Entry::getValue)
                .filter(unit -> unit.isValidOn(day));
    }

    /** The unit of that identity. */
    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(meanings.get(id.code())).map(byDay -> byDay.get(id.validFrom()));
    }

    /** Every unit that ever bore {@code code}, oldest first. */
    public List<Unit> meanings(String code) {
        return Optional.ofNullable(meanings.get(code)).map(byDay -> List.copyOf(byDay.values())).orElse(List.of());
    }

    /** Every unit there ever was, by code and day. */
    public List<Unit> all() {
        return meanings.values().stream().flatMap(byDay -> byDay.values().stream()).sorted(BY_CODE).toList();
    }

    /** The provinces on {@code day}, by code: 63 until 30 Jun 2025, 34 since. */
    public List<Unit> provincesOn(LocalDate day) {
        return meanings.values().stream()
                .flatMap(byDay -> byDay.values().stream())
                .filter(unit -> unit.kind() == Unit.Kind.PROVINCE && unit.isValidOn(day))
                .sorted(BY_CODE)
                .toList();
    }

    /** Whether any of the codes is, or was, that of a province. */
    public boolean nameProvince(Collection<String> codes) {
        return codes.stream().flatMap(code -> meanings(code).stream()).anyMatch(unit -> unit.kind() == Unit.Kind.PROVINCE);
    }

    /** The units right below {@code parent}, by code: districts of an old province, communes of a new one. */
    public List<Unit> children(UnitId parent) {
        return List.copyOf(children.getOrDefault(parent, List.of()));
    }

    /** {@code root} and everything below it; empty for an unknown one. */
    public List<Unit> subtree(UnitId root) {
        List<Unit> subtree = new ArrayList<>();
        find(root).ifPresent(unit -> addSubtree(unit, subtree));
        return List.copyOf(subtree);
    }

    /** Every unit that ever bore one of the codes, and everything below them. */
    public List<Unit> subtrees(Collection<String> codes) {
        return codes.stream().flatMap(code -> meanings(code).stream()).flatMap(unit -> subtree(unit.id()).stream())
                .distinct().toList();
    }

    /**
     * What files of a province may speak of: every province, and below the one of that code, and below those that it
     * came from, everything there ever was.
     */
    public List<Unit> knownTo(String province) {
        Set<UnitId> line = new LinkedHashSet<>();
        meanings(province).forEach(unit -> addLine(unit.id(), line));
        return Stream.concat(all().stream().filter(unit -> unit.kind() == Unit.Kind.PROVINCE),
                line.stream().flatMap(id -> children(id).stream())).distinct().toList();
    }

    private void addLine(UnitId unit, Set<UnitId> line) {
        if (line.add(unit)) {
            successions.stream().filter(step -> step.to().equals(unit)).forEach(step -> addLine(step.from(), line));
        }
    }

    private void addSubtree(Unit unit, List<Unit> subtree) {
        subtree.add(unit);
        children(unit.id()).forEach(child -> addSubtree(child, subtree));
    }

    /** What became of what. */
    public List<Succession> successions() {
        return successions;
    }

    /** The unit that took over the whole of {@code unit}; empty while it lasts, or when its land was shared out. */
    public Optional<UnitId> soleHeir(UnitId unit) {
        List<UnitId> heirs = successions.stream().filter(s -> s.from().equals(unit)).map(Succession::to).toList();
        return heirs.size() == 1 ? Optional.of(heirs.getFirst()) : Optional.empty();
    }

    /** The exam councils by year. */
    public ExamCouncils councils() {
        return councils;
    }

    /** Read once, when first asked for. */
    private static final class Bundled {
        private static final Units UNITS = NetworkFiles.readBundled();
    }
}
