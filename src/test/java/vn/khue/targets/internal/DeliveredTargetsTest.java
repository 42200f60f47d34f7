package vn.khue.targets.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khue.store.tables.Tables.PUBLICATION;
import static vn.khue.store.tables.Tables.TARGET;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.khue.catalogue.Catalogue;
import vn.khue.publication.AlsoCommitted;
import vn.khue.publication.PublicationFailed;
import vn.khue.publication.Published;
import vn.khue.publication.Published.Kind;
import vn.khue.publication.internal.TestPublisher;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** A goal that comes in a file is in force from the publication of the file on. */
class DeliveredTargetsTest {

    private static final LocalDate JANUARY = LocalDate.of(2023, 1, 10);
    private static final String COVERAGE = "accreditation-coverage";

    private final TestStore database = TestStore.h2();
    private final Warehouse warehouse = TestWarehouse.empty();
    private final StoredTargets targets = new StoredTargets(database.dsl());
    private final TestPublisher centre = centre(List.of(new DeliveredTargets(warehouse)));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void itIsSetWithThePublicationAndNeverBefore() {
        long delivery = goals(JANUARY, "'" + COVERAGE + "', '66', 2023, 70", "'" + COVERAGE + "', '643', 2023, 82.25");
        assertThat(targets.version()).isZero();
        Published published = publish(centre);

        assertThat(targets.goal(COVERAGE, "66", 2023)).contains(new BigDecimal("0.7000"));
        assertThat(targets.goal(COVERAGE, "643", 2023)).contains(new BigDecimal("0.8225"));
        assertThat(database.dsl().selectDistinct(TARGET.SET_BY).from(TARGET).fetch(TARGET.SET_BY))
                .containsExactly("delivery " + delivery);
        assertThat(pinned(published)).isEqualTo(targets.version());
    }

    @Test
    void aLaterFileSetsTheGoalAnewAndTheEarlierPublicationKeepsItsOwn() {
        goals(JANUARY, "'" + COVERAGE + "', '66', 2023, 70");
        Published first = publish(centre);
        goals(JANUARY.plusDays(30), "'" + COVERAGE + "', '66', 2023, 72");
        Published second = publish(centre);

        assertThat(targets.goal(COVERAGE, "66", 2023, pinned(first))).contains(new BigDecimal("0.7000"));
        assertThat(targets.goal(COVERAGE, "66", 2023, pinned(second))).contains(new BigDecimal("0.7200"));
    }

    @Test
    void aFileAboutAnEarlierDayDoesNotOvertakeALaterDecision() {
        goals(JANUARY.plusDays(30), "'" + COVERAGE + "', '66', 2023, 72");
        publish(centre);
        goals(JANUARY, "'" + COVERAGE + "', '66', 2023, 70");
        publish(centre);

        assertThat(targets.goal(COVERAGE, "66", 2023)).contains(new BigDecimal("0.7200"));
    }

    @Test
    void whereTheCommitFailsNoGoalIsLeft() {
        goals(JANUARY, "'" + COVERAGE + "', '66', 2023, 70");
        AlsoCommitted refuses = publication -> transaction -> {
            throw new IllegalStateException("no");
        };

        assertThatThrownBy(() -> publish(centre(List.of(new DeliveredTargets(warehouse), refuses))))
                .isInstanceOf(PublicationFailed.class);
        assertThat(targets.version()).isZero();
        publish(centre);
        assertThat(targets.goal(COVERAGE, "66", 2023)).contains(new BigDecimal("0.7000"));
    }

    private TestPublisher centre(List<AlsoCommitted> others) {
        return new TestPublisher(database.dsl(), warehouse, Catalogue.bundled(), others);
    }

    private static Published publish(TestPublisher centre) {
        return centre.publications().publish(Kind.ADHOC).orElseThrow();
    }

    private long goals(LocalDate day, String... rows) {
        return centre.deliver("targets", day.toString(), day, "indicator, unit, year, goal", rows);
    }

    private long pinned(Published published) {
        return database.dsl().select(PUBLICATION.TARGETS).from(PUBLICATION)
                .where(PUBLICATION.N.eq(published.number())).fetchSingle(PUBLICATION.TARGETS);
    }
}
