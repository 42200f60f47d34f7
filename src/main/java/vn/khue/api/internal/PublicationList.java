package vn.khue.api.internal;

import static vn.khue.store.tables.Tables.PUBLICATION;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.khue.publication.Published;

/** The committed publications. */
@Repository
public class PublicationList {

    private static final String PUBLISHED = "PUBLISHED";

    private final DSLContext store;

    PublicationList(DSLContext store) {
        this.store = store;
    }

    /** All that readers may see, the newest first. */
    public List<Published> newestFirst() {
        return store.selectFrom(PUBLICATION)
                .where(PUBLICATION.STATE.eq(PUBLISHED))
                .orderBy(PUBLICATION.N.desc())
                .fetch(row -> new Published(row.getN(), Published.Kind.valueOf(row.getKind()), row.getDataDate(),
                        row.getClosedAt().toInstant()));
    }
}
