package vn.khue.publication.internal;

import static vn.khue.store.tables.Tables.DELIVERY;
import static vn.khue.store.tables.Tables.PUBLICATION;
import static vn.khue.store.tables.Tables.PUBLICATION_DELIVERY;

import java.time.LocalDate;
import java.util.stream.IntStream;
import vn.khue.publication.Published;

/**
 * Deliveries that make half a publication visible as an odd or a wrong figure: each brings certificates for two
 * schools of its own, so that the figure of a publication is twice the number of deliveries published by then.
 */
record PairsOfSchools(TestPublisher centre) {

    static final LocalDate DAY = LocalDate.of(2023, 5, 31);

    /** @param count how many schools there are; each pair serves one delivery */
    void register(int count) {
        centre.register(DAY, IntStream.range(0, count).mapToObj(i -> ("'%s', '2010-01-01', NULL, 'School', 'TH',"
                + " 'public', NULL, '643', NULL, NULL, NULL, NULL").formatted(code(i))).toArray(String[]::new));
    }

    /** Hands in the next pair; once this returns, the sender has been told that it is received. */
    long hand(int pair) {
        return centre.certificates(DAY, certificate(2 * pair), certificate(2 * pair + 1));
    }

    private static String certificate(int school) {
        return "'c%d', '%s', '2', '2020-01-01', '2025-01-01', NULL".formatted(school, code(school));
    }

    private static String code(int school) {
        return "%08d".formatted(66_643_000 + school);
    }

    /** Schools with a certificate, as a reader of the publication sees them. */
    int figure(Published published) {
        return centre.warehouse.dsl().resultQuery("SELECT toInt32(ifNull(sum(num), 0)) FROM change WHERE rule = 1 AND facet = ''"
                + " AND valid_from <= '2023-05-31' AND " + centre.publisher.snapshot(published).visible())
                .fetchSingle(0, Integer.class);
    }

    /** What that figure must be: two for each delivery of certificates published by then. */
    int expected(Published published) {
        return 2 * centre.store.selectCount().from(PUBLICATION_DELIVERY)
                .join(PUBLICATION).on(PUBLICATION.N.eq(PUBLICATION_DELIVERY.N))
                .join(DELIVERY).on(DELIVERY.ID.eq(PUBLICATION_DELIVERY.DELIVERY))
                .where(PUBLICATION.STATE.eq("PUBLISHED")).and(PUBLICATION.N.le(published.number()))
                .and(DELIVERY.DATASET.eq("accreditation-certificates")).fetchSingle().value1();
    }
}
