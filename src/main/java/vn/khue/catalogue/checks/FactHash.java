package vn.khue.catalogue.checks;

import java.util.stream.Collectors;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Keep;

/**
 * SQL for the hash of the facts of a loading: the intake notes it when the facts are there, a publication and a restored
 * backup compare it. It is a sum over the rows, so their order does not matter and a row that stands there twice shows.
 */
public final class FactHash {

    /** The hash of no rows at all, as ClickHouse writes it. */
    public static final String EMPTY = "00";

    private FactHash() {
    }

    /** An expression over the rows of the contract's table; hexadecimal, {@link #EMPTY} without rows. */
    public static String sql(Contract contract) {
        String columns = contract.columns().stream().filter(column -> column.keep() != Keep.NO).map(Column::id)
                .collect(Collectors.joining(", "));
        return "hex(ifNull(sum(cityHash64(toString((line, " + columns + ")))), 0))";
    }
}
