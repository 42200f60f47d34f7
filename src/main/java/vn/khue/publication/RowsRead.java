package vn.khue.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.publication.internal.RowsReadSql;

/**
 * The rows that a rule read of schools, as a publication shows them: by the very conditions by which its changes were
 * made, so that what is shown is what counted.
 *
 * @param day the day that the figure speaks of
 * @param period of an indicator with periods
 * @param schools their numbers
 */
public record RowsRead(Indicator indicator, Catalogue catalogue, Snapshot snapshot, LocalDate day,
        Optional<String> period, Collection<Integer> schools) {

    public RowsRead {
        if (period.isPresent() != (indicator.at() == Indicator.At.PERIOD)) {
            throw new IllegalArgumentException(indicator.id() + " is asked with a period if it has any");
        }
    }

    /**
     * SQL for the rows under one of the indicator's names: {@code entity}, the number of the school; {@code counts},
     * whether the row counts on the day; and all columns of the dataset, those of its provenance first.
     */
    public String select(String let) {
        return new RowsReadSql(this).select(let);
    }
}
