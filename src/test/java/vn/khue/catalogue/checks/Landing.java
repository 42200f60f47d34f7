package vn.khue.catalogue.checks;

import static vn.khue.catalogue.expression.ClickHouseExpression.quoted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khue.catalogue.Contract;
import vn.khue.warehouse.Warehouse;

/** Rows of a file as the intake lands them: the first on line 2, under the header. */
final class Landing {

    private final Warehouse warehouse;
    private final Contract contract;
    private final long loading;
    private final List<List<String>> rows = new ArrayList<>();

    Landing(Warehouse warehouse, Contract contract, long loading) {
        this.warehouse = warehouse;
        this.contract = contract;
        this.loading = loading;
    }

    /** All cells, in the order of the columns; those left out at the end are empty. */
    Landing row(String... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    /** The cells that are not empty, by column. */
    Landing row(Map<String, String> cells) {
        rows.add(contract.columns().stream().map(column -> cells.getOrDefault(column.id(), "")).toList());
        return this;
    }

    void land() {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            values.add("(" + loading + ", " + (i + 2) + ", [" + rows.get(i).stream().map(cell -> quoted(cell))
                    .collect(Collectors.joining(", ")) + "])");
        }
        warehouse.execute("INSERT INTO landing (loading, line, cells) VALUES " + String.join(", ", values));
    }
}
