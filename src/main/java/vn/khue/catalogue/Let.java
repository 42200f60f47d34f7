package vn.khue.catalogue;

import java.util.Optional;
import vn.khue.catalogue.expression.Expression;

/**
 * Rows of a dataset that an indicator gives a name to.
 *
 * @param period column that holds the period of a row; only asked where the indicator has periods
 * @param since column with the day from which a row counts in its period; empty: from the period's first announcement
 * @param versions column in which rows of the same key differ as the period goes on: of a row before and one after
 *     appeals the newest counts
 */
public record Let(String dataset, Optional<Expression> where, String period, Optional<String> since,
        Optional<String> versions) {

    /** Name of the period's column where nothing else is said. */
    public static final String YEAR = "year";
}
