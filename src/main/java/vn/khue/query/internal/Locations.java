package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.khue.shared.Tree;

/** Where schools stood through time, in every publication: the rows of table {@code location}. Immutable. */
final class Locations {

    private static final Comparator<Row> BY_SCHOOL = Comparator.comparingInt(Row::school).thenComparing(Row::unit);

    static final Locations NONE = new Locations(List.of());

    private final List<Row> rows;
    private final int highest;
    private final Map<Tree, Placed> trees = new EnumMap<>(Tree.class);

    /**
     * A statement of where a school stands, or that it no longer is so.
     *
     * @param from first day, counted from 1970
     * @param to first day on which it no longer holds
     * @param sign 1, or -1 for what a publication took back
     */
    record Row(Tree tree, String unit, int school, int from, int to, int publication, int sign) {
    }

    /** @param units of the tree, each once; a row names its unit by its place among them */
    private record Placed(List<String> units, List<Row> rows, int[] unitOf) {
    }

    private Locations(List<Row> rows) {
        this.rows = rows;
        highest = rows.stream().mapToInt(Row::school).max().orElse(0);
        for (Tree tree : Tree.values()) {
            trees.put(tree, placed(rows.stream().filter(row -> row.tree() == tree).sorted(BY_SCHOOL).toList()));
        }
    }

    private static Placed placed(List<Row> rows) {
        Map<String, Integer> units = new LinkedHashMap<>();
        int[] unitOf = new int[rows.size()];
        for (int at = 0; at < unitOf.length; at++) {
            unitOf[at] = units.computeIfAbsent(rows.get(at).unit(), unit -> units.size());
        }
        return new Placed(List.copyOf(units.keySet()), rows, unitOf);
    }

    /** These and what later publications say. */
    Locations and(List<Row> later) {
        return later.isEmpty() ? this
                : new Locations(new ArrayList<>(Stream.concat(rows.stream(), later.stream()).toList()));
    }

    /** Who stands where on a day, as a publication says. */
    Standing on(Tree tree, LocalDate day, int publication) {
        Placed placed = trees.get(tree);
        Standing standing = Standing.empty(placed.units(), highest);
        int date = (int) day.toEpochDay();
        int sum = 0;
        for (int at = 0; at < placed.unitOf().length; at++) {
            Row row = placed.rows().get(at);
            boolean holds = row.publication() <= publication && row.from() <= date && date < row.to();
            sum += holds ? row.sign() : 0;
            if (at + 1 == placed.unitOf().length || BY_SCHOOL.compare(row, placed.rows().get(at + 1)) != 0) {
                if (sum > 0) {
                    standing.put(row.school(), placed.unitOf()[at]);
                }
                sum = 0;
            }
        }
        return standing;
    }
}
