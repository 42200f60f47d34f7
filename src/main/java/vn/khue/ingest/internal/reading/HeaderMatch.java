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
 */
record HeaderMatch(Layout layout, Table table, Row row, List<Integer> positions, List<String> ignored,
        Optional<String> repeated) {

    static HeaderMatch of(Layout layout, Table table, Row row) {
        Integer[] positions = new Integer[layout.columns().size()];
        Arrays.fill(positions, -1);
        List<String> ignored = new ArrayList<>();
        Optional<String> repeated = Optional.empty();
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cell(i);
            OptionalInt column = text.isEmpty() ? OptionalInt.empty() : layout.match().apply(text);
            if (column.isEmpty()) {
                addNamed(ignored, text);
            } else if (positions[column.getAsInt()] >= 0) {
                repeated = Optional.of(layout.columns().get(column.getAsInt()).name());
            } else {
                positions[column.getAsInt()] = i;
            }
        }
        return new HeaderMatch(layout, table, row, List.of(positions), List.copyOf(ignored), repeated);
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

    /** How many of the layout's columns the row names. */
    int matched() {
        return (int) positions.stream().filter(position -> position >= 0).count();
    }
}
