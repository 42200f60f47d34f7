package vn.khue.publication.internal;

import static vn.khue.catalogue.expression.ClickHouseExpression.quoted;

import java.util.List;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import vn.khue.publication.Finding;
import vn.khue.publication.Findings;
import vn.khue.publication.Published;
import vn.khue.warehouse.Warehouse;

/** Findings as the warehouse keeps them. */
@Component
class StoredFindings implements Findings {

    private final Warehouse warehouse;
    private final PublicationRegister register;

    StoredFindings(Warehouse warehouse, PublicationRegister register) {
        this.warehouse = warehouse;
        this.register = register;
    }

    @Override
    public List<Finding> of(Published publication, String dataset) {
        return warehouse.dsl().resultQuery("SELECT * FROM (%s) WHERE dataset = %s ORDER BY rule, delivery, line"
                .formatted(SignedTable.FINDING.select(register.snapshot(publication.number())), quoted(dataset)))
                .fetch(StoredFindings::finding);
    }

    private static Finding finding(Record row) {
        return new Finding(row.get("dataset", String.class), row.get("rule", String.class),
                row.get("delivery", Long.class), row.get("line", Long.class), row.get("field", String.class),
                row.get("place", String.class), row.get("value", String.class), row.get("reason", String.class),
                row.get("remedy", String.class));
    }
}
