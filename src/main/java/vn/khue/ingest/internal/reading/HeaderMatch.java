package vn.khue.ingest.internal.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One row of a file taken for the header of one dataset.
 *
 * @param layout the dataset's columns
 * @param table where the row stands
 * @param row the row
 * @param positions for each column of the layout, the place of its cell in every row; -1 where the file lacks it
 * @param ignored headers that name no column of the layout
 * @param repeated name of a column that the row has twice
 * @param fit how well it fits
 */
record HeaderMatch(Layout layout, Table table, Row row, List<Integer> positions, List<String> ignored,
        Optional<String> repeated, Fit fit) {

    /**
     * @param names the cells of the row, normalised as headers
     * @param fit counted before
     */
    static HeaderMatch of(Layout layout, Table table, Row row, List<String> names, Fit fit) {
        Integer[] positions = new Integer[layout.columns().size()];
        Arrays.fill(positions, -1);
        List<String> ignored = new ArrayList<>();
        Optional<String> repeated = Optional.empty();
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cell(i);
            OptionalInt column = text.isEmpty() ? OptionalInt.empty() : layout.match().apply(names.get(i));
            if (column.isEmpty()) {
                addNamed(ignored, text);
            } else if (positions[column.getAsInt()] >= 0) {
                repeated = Optional.of(layout.columns().get(column.getAsInt()).name());
            } else {
                positions[column.getAsInt()] = i;
            }
        }
        return new HeaderMatch(layout, table, row, List.of(positions), List.copyOf(ignored), repeated, fit);
    }

    private static void addNamed(List<String> ignored, String text) {
        if (!text.isEmpty()) {
            ignored.add(text);
        }
    }

    /** Names of the required columns that the row lacks. */
    List<String> missing() {
        return layout.requiredColumns().filter(column -> positions.get(column) < 0)
                .mapToObj(column -> layout.columns().get(column).name()).toList();
    }

    /**
     * How well a row fits a dataset, counted without making anything: every one of the first rows is tried for every
     * dataset.
     *
     * @param missing required columns that the row lacks
     * @param matched columns that it names
     */
    record Fit(int missing, int matched) {

        static final Fit NONE = new Fit(Integer.MAX_VALUE, 0);

        /** @param required how many columns a file of the dataset must have */
        static Fit of(Layout layout, int required, List<String> names) {
            boolean[] named = new boolean[layout.columns().size()];
            int matched = 0;
            int missing = required;
            for (String name : names) {
                int column = name.isEmpty() ? -1 : layout.match().apply(name).orElse(-1);
                if (column >= 0 && !named[column]) {
                    named[column] = true;
                    matched++;
                    missing -= layout.columns().get(column).required() ? 1 : 0;
                }
            }
            return new Fit(missing, matched);
        }

        boolean isBetterThan(Fit other) {
            return missing < other.missing || missing == other.missing && matched > other.matched;
        }
    }
}
