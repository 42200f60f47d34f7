package vn.khue.network;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which code of a school took over which. A row that names a previous code says that one school changed its code; it is
 * believed unless both codes are at work at the same time: then they are two schools, and neither may disappear behind
 * the other.
 *
 * @see "docs/decisions/0023-when-two-codes-are-one-school.md"
 */
public final class CodeChanges {

    private static final Comparator<Row> BY_DAY = Comparator.comparing(Row::from).thenComparing(Row::code)
            .thenComparing(Row::previous);

    private final Map<String, List<Row>> byCode = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Set<Pair> refused = new HashSet<>();

    /**
     * One row of the register.
     *
     * @param from day from which it is true
     * @param previous code that it took over; empty for none
     * @param opened first day; {@link LocalDate#MIN} when not known
     * @param closed first day without it; {@link LocalDate#MAX} while it lasts
     * @param stated newest night whose register has the row
     * @param named first night whose register had the code with this previous one; any day without one
     */
    public record Row(String code, LocalDate from, String previous, String name, LocalDate opened, LocalDate closed,
            LocalDate stated, LocalDate named) {

        boolean namesAnother() {
            return !previous.isEmpty() && !previous.equals(code);
        }

        boolean isAtWorkOn(LocalDate day) {
            return !from.isAfter(day) && closed.isAfter(day);
        }

        /** A school keeps the day on which it was founded; where that is not known, its name must do. */
        boolean isEvidently(Row other) {
            boolean known = !opened.equals(LocalDate.MIN) && !other.opened.equals(LocalDate.MIN);
            return known ? opened.equals(other.opened) : plain(name).equals(plain(other.name));
        }

        private static String plain(String name) {
            return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip()
                    .replaceAll("\\s+", " ");
        }
    }

    /**
     * From a day on a school goes by another code.
     *
     * @param code by which it goes now; a former one when it returned
     * @param since first day
     */
    public record Change(String code, String previous, LocalDate since) {
    }

    private record Pair(String code, String previous) {
    }

    /** @param rows the newest statement of every code and day */
    public CodeChanges(Collection<Row> rows) {
        rows.stream().sorted(BY_DAY).forEach(row ->
                byCode.computeIfAbsent(row.code(), code -> new ArrayList<>()).add(row));
        rows.stream().filter(Row::namesAnother).sorted(BY_DAY).forEach(this::judge);
    }

    /** All of them, in the order of their days. */
    public List<Change> all() {
        return List.copyOf(changes);
    }

    /** The code under which a school is first known; the code itself for a school that never changed it. */
    public String origin(String code) {
        String origin = code;
        while (parents.containsKey(origin)) {
            origin = parents.get(origin);
        }
        return origin;
    }

    private void judge(Row claim) {
        String own = origin(claim.code());
        String former = origin(claim.previous());
        Pair pair = new Pair(claim.code(), claim.previous());
        if (!own.equals(former)) {
            if (refused.contains(pair) || isTaken(claim) || worksOn(claim) || workedBeside(claim)) {
                refused.add(pair);
                return;
            }
            if (own.equals(claim.code()) && before(claim.code(), claim.from()).isEmpty()) {
                parents.put(own, former);
            } else {
                parents.put(former, own);
            }
        }
        changes.add(new Change(claim.code(), claim.previous(), claim.from()));
    }

    /** Of several that name one code the first has it, until the school returns to that code. */
    private boolean isTaken(Row claim) {
        return changes.stream().filter(change -> change.previous().equals(claim.previous()))
                .anyMatch(change -> rows(claim.previous()).noneMatch(row -> row.namesAnother()
                        && !row.from().isBefore(change.since()) && row.from().isBefore(claim.from())));
    }

    /**
     * Whether the former code is at work after the change: it has a row of its own from then on; or the register goes
     * on to state it, without an end, beside a school that is evidently another. A register that lists history states
     * the old row, too, so that alone proves nothing. A school that returned to the code is the same again.
     */
    private boolean worksOn(Row claim) {
        Optional<Row> returned = rows(claim.previous())
                .filter(row -> row.namesAnother() && !row.from().isBefore(claim.from())).findFirst();
        LocalDate until = returned.map(Row::from).orElse(LocalDate.MAX);
        if (rows(claim.previous()).anyMatch(row -> !row.from().isBefore(claim.from()) && row.from().isBefore(until)
                && row.isAtWorkOn(row.from()))) {
            return true;
        }
        List<Row> earlier = rows(claim.previous()).filter(row -> !row.from().isAfter(claim.from())).toList();
        return returned.isEmpty() && !earlier.isEmpty() && earlier.getLast().isAtWorkOn(claim.from())
                && earlier.stream().anyMatch(row -> !row.stated().isBefore(claim.from())
                        && !row.stated().isBefore(claim.named()))
                && !earlier.getLast().isEvidently(claim);
    }

    /** Whether both codes were at work before: then one school took in the other, which has a past of its own. */
    private boolean workedBeside(Row claim) {
        List<Row> own = before(claim.code(), claim.from());
        List<Row> former = before(claim.previous(), claim.from());
        if (own.isEmpty() || former.isEmpty() || former.getLast().isEvidently(claim)) {
            return false;
        }
        LocalDate both = own.getFirst().from().isAfter(former.getFirst().from()) ? own.getFirst().from()
                : former.getFirst().from();
        return isAtWork(own, both) && isAtWork(former, both);
    }

    private static boolean isAtWork(List<Row> rows, LocalDate day) {
        return rows.stream().filter(row -> !row.from().isAfter(day)).reduce((earlier, later) -> later)
                .filter(row -> row.isAtWorkOn(day)).isPresent();
    }

    private Stream<Row> rows(String code) {
        return byCode.getOrDefault(code, List.of()).stream();
    }

    private List<Row> before(String code, LocalDate day) {
        return rows(code).filter(row -> row.from().isBefore(day)).toList();
    }
}
