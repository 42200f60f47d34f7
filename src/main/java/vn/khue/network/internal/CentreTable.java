package vn.khue.network.internal;

import static vn.khue.store.tables.Tables.CENTRE;
import static vn.khue.store.tables.Tables.DELIVERY;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import vn.khue.network.CentreInfo;

/** Table {@code centre}: one row or none. */
@Component
public class CentreTable {

    private static final short ONLY = 1;

    private final DSLContext store;

    /** @param store the operational store */
    public CentreTable(DSLContext store) {
        this.store = store;
    }

    /** The row. */
    public Optional<CentreInfo> find() {
        return store.selectFrom(CENTRE)
                .fetchOptional(row -> new CentreInfo(row.getName(), row.getProvince(), row.getSample(),
                        Optional.ofNullable(row.getHomeDate())));
    }

    /** Whether anything was ever handed in. */
    public boolean hasDeliveries() {
        return store.fetchExists(DELIVERY);
    }

    /** Writes the row, unless somebody else just did; either way returns the row that stands. */
    public CentreInfo insert(CentreInfo centre) {
        try {
            store.insertInto(CENTRE)
                    .set(CENTRE.ID, ONLY)
                    .set(CENTRE.NAME, centre.name())
                    .set(CENTRE.PROVINCE, centre.province())
                    .set(CENTRE.SAMPLE, centre.sample())
                    .set(CENTRE.HOME_DATE, centre.homeDate().orElse(null))
                    .execute();
        } catch (IntegrityConstraintViolationException | DataIntegrityViolationException taken) {
            return find().orElseThrow(() -> taken);
        }
        return centre;
    }
}
