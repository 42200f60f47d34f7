package vn.khue.ingest.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.khue.ingest.OwingSchool;
import vn.khue.network.CodeChanges;

/**
 * The register as it stands: which schools are at work on a night, and under which codes each may send. A row holds
 * from its day until the next row of the same school, or until the school changes its code.
 */
final class SchoolRoll {

    private final Map<String, List<Entry>> byCode = new TreeMap<>();
    private final List<CodeChanges.Change> changes;

    /**
     * One row of the register.
     *
     * @param previous the code that this one took over; empty for none
     * @param opened first day; {@link LocalDate#MIN} when not known
     * @param closed first day without it; {@link LocalDate#MAX} while it lasts
     * @param stated newest night that has the row
     * @param named first night that had the code with this previous one
     */
    record Entry(String code, LocalDate from, String previous, String name, String level, String district,
            String commune, LocalDate opened, LocalDate closed, LocalDate stated, LocalDate named) {

        CodeChanges.Row row() {
            return new CodeChanges.Row(code, from, previous, name, opened, closed, stated, named);
        }
    }

    SchoolRoll(List<Entry> entries) {
        entries.stream().sorted(Comparator.comparing(Entry::from)).forEach(entry ->
                byCode.computeIfAbsent(entry.code(), code -> new ArrayList<>()).add(entry));
        changes = new CodeChanges(entries.stream().map(Entry::row).toList()).all();
    }

    /** The schools at work on a night, by code. */
    List<OwingSchool> on(LocalDate night) {
        Map<String, String> predecessors = new HashMap<>();
        Map<String, LocalDate> gone = new HashMap<>();
        changes.stream().filter(change -> !change.since().isAfter(night)).forEach(change -> {
            predecessors.put(change.code(), change.previous());
            gone.put(change.previous(), change.since());
        });
        return byCode.values().stream().flatMap(entries -> current(entries, night).stream())
                .filter(entry -> !entry.opened().isAfter(night) && entry.closed().isAfter(night))
                .filter(entry -> !gone.getOrDefault(entry.code(), LocalDate.MIN).isAfter(entry.from()))
                .map(entry -> school(entry, predecessors)).toList();
    }

    /** A school owes from the day of its first row: before it, the centre did not know it, or it was another's. */
    private static Optional<Entry> current(List<Entry> entries, LocalDate night) {
        return entries.stream().filter(entry -> !entry.from().isAfter(night)).reduce((earlier, later) -> later);
    }

    private static OwingSchool school(Entry entry, Map<String, String> predecessors) {
        Set<String> former = new LinkedHashSet<>();
        for (String code = predecessors.get(entry.code()); code != null && !code.equals(entry.code())
                && former.add(code);) {
            code = predecessors.get(code);
        }
        return new OwingSchool(entry.code(), former, entry.name(), entry.level(), entry.district(), entry.commune());
    }
}
