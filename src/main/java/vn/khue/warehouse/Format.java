package vn.khue.warehouse;

import com.clickhouse.data.ClickHouseFormat;

/** How rows are written that are streamed into a table. */
public enum Format {
    /** Tabs between values, a line feed after each row, {@code \N} for NULL. */
    TAB_SEPARATED(ClickHouseFormat.TabSeparated),
    /** Commas between values, quotation marks where needed. */
    CSV(ClickHouseFormat.CSV),
    /** The same below a row with the names of the columns. */
    CSV_WITH_NAMES(ClickHouseFormat.CSVWithNames),
    /** ClickHouse's binary rows. */
    ROW_BINARY(ClickHouseFormat.RowBinary),
    /** One JSON object a line. */
    JSON_EACH_ROW(ClickHouseFormat.JSONEachRow);

    private final ClickHouseFormat name;

    Format(ClickHouseFormat name) {
        this.name = name;
    }

    ClickHouseFormat driversName() {
        return name;
    }
}
