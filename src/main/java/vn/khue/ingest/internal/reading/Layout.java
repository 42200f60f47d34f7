package vn.khue.ingest.internal.reading;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The columns that a header is matched against: those of one contract, in its order.
 *
 * @param dataset id of the contract
 * @param columns in the contract's order
 * @param match index of the column that a normalised header names
 */
public record Layout(String dataset, List<Field> columns, Function<String, OptionalInt> match) {

    /**
     * One column.
     *
     * @param name as senders know it
     * @param required whether a file without it is refused
     */
    public record Field(String name, boolean required) {
    }

    public Layout {
        columns = List.copyOf(columns);
    }

    /** How many columns a file must have. */
    int required() {
        return (int) columns.stream().filter(Field::required).count();
    }

    IntStream requiredColumns() {
        return IntStream.range(0, columns.size()).filter(column -> columns.get(column).required());
    }
}
