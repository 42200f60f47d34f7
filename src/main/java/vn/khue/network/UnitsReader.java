package vn.khue.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.khue.shared.UnitId;

/**
 * Reads blocks of units. A block states kind, parent and days once; a unit may narrow the days, name its successor
 * ({@code into}) or its predecessors ({@code was}). Parents and predecessors stand in files read before. Units of which
 * nothing but code, type and name is held are lines of a text: three thousand maps would slow every start.
 */
final class UnitsReader {

    private static final Pattern PARTS = Pattern.compile(", ");

    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<UnitId, Unit> units = new LinkedHashMap<>();
    private final Map<String, List<Unit>> byCode = new HashMap<>();
    private final List<Heir> heirs = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();

    void read(String yaml) {
        PlainYaml.blocks(yaml).forEach(this::readBlock);
        heirs.forEach(heir -> successions.add(
                new Succession(heir.unit().id(), known(heir.code(), heir.unit().validTo()), heir.kind())));
        heirs.clear();
    }

    Collection<Unit> units() {
        return units.values();
    }

    List<Succession> successions() {
        return successions;
    }

    @SuppressWarnings("unchecked")
    private void readBlock(Map<String, Object> block) {
        for (Map<String, Object> row : rows(block.get("units"))) {
            Unit unit = unit(block, row);
            if (units.putIfAbsent(unit.id(), unit) != null) {
                throw new NetworkProblems(List.of("stated twice: " + unit.id()));
            }
            byCode.computeIfAbsent(unit.id().code(), code -> new ArrayList<>()).add(unit);
            readInto(unit, (Map<String, String>) row.get("into"));
            readWas(unit, (List<String>) row.getOrDefault("was", List.of()));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Object units) {
        return units instanceof String lines ? lines.lines().map(UnitsReader::row).toList()
                : (List<Map<String, Object>>) units;
    }

    private static Map<String, Object> row(String line) {
        String[] parts = PARTS.split(line);
        if (parts.length != 3) {
            throw new NetworkProblems(List.of("not a code, a type and a name: " + line));
        }
        return Map.of("code", parts[0], "type", parts[1], "name", parts[2]);
    }

    @SuppressWarnings("unchecked")
    private Unit unit(Map<String, Object> block, Map<String, Object> row) {
        LocalDate from = day((String) row.getOrDefault("from", block.get("from")));
        String to = (String) row.getOrDefault("to", block.get("to"));
        List<String> at = (List<String>) row.getOrDefault("at", List.of("NaN", "NaN"));
        String name = (String) row.get("name");
        return new Unit(new UnitId((String) row.get("code"), from),
                to == null ? LocalDate.MAX : day(to),
                row.get("type") + " " + name, name,
                Unit.Kind.valueOf(((String) block.get("kind")).toUpperCase(Locale.ROOT)),
                Optional.ofNullable((String) block.get("parent")).map(code -> known(code, from)),
                Double.parseDouble(at.get(0)), Double.parseDouble(at.get(1)));
    }

    private LocalDate day(String text) {
        return days.computeIfAbsent(text, LocalDate::parse);
    }

    private void readInto(Unit unit, @Nullable Map<String, String> into) {
        if (into != null) {
            heirs.add(new Heir(unit, into.get("code"), Succession.Kind.valueOf(into.get("as"))));
        }
    }

    private void readWas(Unit unit, List<String> predecessors) {
        LocalDate eve = unit.id().validFrom().minusDays(1);
        predecessors.forEach(code -> successions.add(
                new Succession(known(code, eve), unit.id(), Succession.Kind.SPLIT)));
    }

    private UnitId known(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.isValidOn(day))
                .map(Unit::id)
                .findFirst()
                .orElseThrow(() -> new NetworkProblems(List.of("no unit has the code " + code + " on " + day)));
    }

    /** A successor named by its code, which may stand further down in the same file. */
    private record Heir(Unit unit, String code, Succession.Kind kind) {
    }
}
