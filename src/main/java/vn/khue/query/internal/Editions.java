package vn.khue.query.internal;

import static vn.khue.store.tables.Tables.PUBLICATION_RULE;
import static vn.khue.store.tables.Tables.RULE;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;
import vn.khue.shared.NotVisible;

/** The editions asked for last; what a publication pins is looked up once. */
@Component
class Editions {

    private static final int KEPT = 64;

    private final DSLContext store;
    private final Publications publications;
    private final Map<Integer, Edition> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Edition> eldest) {
            return size() > KEPT;
        }
    });

    Editions(DSLContext store, Publications publications) {
        this.store = store;
        this.publications = publications;
    }

    /** @param publication its number; empty for the newest */
    Edition edition(OptionalInt publication) {
        if (publication.isEmpty()) {
            return edition(publications.newest().orElseThrow(() -> new NotVisible("the first publication")));
        }
        int number = publication.getAsInt();
        Edition known = kept.get(number);
        return known != null ? known : edition(publications.find(number)
                .orElseThrow(() -> new NotVisible("publication " + number)));
    }

    private Edition edition(Published published) {
        Edition known = kept.get(published.number());
        if (known == null) {
            known = new Edition(published, publications.snapshot(published),
                    rules(published, RULE.ID), rules(published, RULE.VERSION));
            kept.put(published.number(), known);
        }
        return known;
    }

    private Map<String, Integer> rules(Published published, Field<Integer> what) {
        return store.select(RULE.INDICATOR, what).from(RULE).join(PUBLICATION_RULE)
                .on(PUBLICATION_RULE.RULE.eq(RULE.ID)).where(PUBLICATION_RULE.N.eq(published.number()))
                .fetchMap(RULE.INDICATOR, what);
    }

    boolean isNewest(Edition edition) {
        return publications.newest().filter(edition.published()::equals).isPresent();
    }
}
