package vn.khue.ingest.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import vn.khue.catalogue.checks.RegisterRows;
import vn.khue.warehouse.Warehouse;

/** The register's rows that are checked or published, read for those who ask about schools rather than files. */
public final class RegisterFacts {

    private final Deliveries deliveries;
    private final Warehouse warehouse;

    /** @param deliveries that say which loadings count */
    public RegisterFacts(Deliveries deliveries, Warehouse warehouse) {
        this.deliveries = deliveries;
        this.warehouse = warehouse;
    }

    SchoolRoll roll() {
        List<Long> loadings = deliveries.loadingsInForce(Datasets.REGISTER);
        return new SchoolRoll(loadings.isEmpty() ? List.of() : warehouse.dsl().resultQuery(RegisterRows.select(
                "loading IN (" + Numbers.list(loadings) + ")")).fetch(RegisterFacts::entry));
    }

    private static SchoolRoll.Entry entry(Record row) {
        return new SchoolRoll.Entry(row.get("school", String.class), row.get("valid_from", LocalDate.class),
                row.get("previous", String.class), row.get("name", String.class), row.get("level", String.class),
                row.get("district", String.class), row.get("commune", String.class),
                day(row, "opened").orElse(LocalDate.MIN), day(row, "closed").orElse(LocalDate.MAX),
                row.get("stated", LocalDate.class), row.get("named", LocalDate.class));
    }

    private static Optional<LocalDate> day(Record row, String column) {
        return Optional.ofNullable(row.get(column, LocalDate.class));
    }
}
