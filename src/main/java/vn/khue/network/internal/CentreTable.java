package vn.khue.network.internal;

import static vn.khue.store.tables.Tables.CENTRE;
import static vn.khue.store.tables.Tables.DELIVERY;
import static vn.khue.store.tables.Tables.PERSON;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    /** Whether anything was ever handed in, or anybody has an account. */
    public boolean isInUse() {
        return store.fetchExists(DELIVERY) || store.fetchExists(PERSON);
    }

    /** Whether there is a real centre whose setting up has not ended. */
    public boolean isBeingSetUp() {
        return store.fetchExists(CENTRE, CENTRE.SAMPLE.isFalse().and(CENTRE.SET_UP_AT.isNull()));
    }

    /** Ends the setting up, if it has not ended before. */
    public void setUp() {
        store.update(CENTRE).set(CENTRE.SET_UP_AT, OffsetDateTime.now(ZoneOffset.UTC))
                .where(CENTRE.SET_UP_AT.isNull()).execute();
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
