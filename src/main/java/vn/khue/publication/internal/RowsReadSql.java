package vn.khue.publication.internal;

import java.util.List;
import java.util.stream.Collectors;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.publication.RowsRead;

/** SQL for what a rule read of some schools, made of the parts that its changes are made of. */
public final class RowsReadSql {

    private final RowsRead rows;
    private final LetSql lets;

    public RowsReadSql(RowsRead rows) {
        this.rows = rows;
        Indicator indicator = rows.indicator();
        this.lets = new LetSql(indicator, new Formulas(indicator), rows.catalogue(), rows.snapshot(), extent(rows));
    }

    /** A period is read as a whole, for its key finds it; without periods the schools are all there is to go by. */
    private static Extent extent(RowsRead rows) {
        return rows.period().map(period -> Extent.of(List.of(period), ""))
                .orElseGet(() -> Extent.of(List.of(), schools(rows)));
    }

    private static String schools(RowsRead rows) {
        return rows.schools().isEmpty() ? "NULL"
                : rows.schools().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** @see RowsRead#select */
    public String select(String let) {
        return "SELECT *, (%s) AS counts FROM (%s) WHERE entity IN (%s)%s".formatted(
                lets.admitted(let, rows.day()), lets.facts(let), schools(rows), rows.period()
                        .map(period -> " AND periodOf = " + ClickHouseExpression.quoted(period)).orElse(""));
    }
}
