package vn.khue.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khue.store.tables.Tables.LEASE;
import static vn.khue.store.tables.Tables.OUTBOX;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khue.catalogue.Catalogue;
import vn.khue.publication.BuildProgress;
import vn.khue.publication.BuildStep;
import vn.khue.publication.PublicationCommitted;
import vn.khue.publication.PublicationFailed;
import vn.khue.publication.Published;
import vn.khue.publication.Published.Kind;
import vn.khue.sample.SampleCentre;
import vn.khue.shared.Ratio;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** Deliveries become figures, all together or not at all. */
class PublisherTest {

    private static final LocalDate MAY = LocalDate.of(2023, 5, 31);

    private final TestStore database = TestStore.h2();
    private final Warehouse warehouse = TestWarehouse.empty();
    private final TestPublisher centre = new TestPublisher(database.dsl(), warehouse, Catalogue.bundled());

    @BeforeEach
    void threeSchoolsAreRegistered() {
        centre.register(MAY, school("66643001", "MN"), school("66643002", "TH"), school("66643003", "GDTX"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aCertificateCountsFromItsIssueUntilTheDayItExpires() {
        centre.certificates(MAY, certificate("c1", "66643001", "2019-06-01"));
        Published published = publish();

        assertThat(figure(published, "2019-05-31")).isEqualTo(Ratio.of(0, 2));
        assertThat(figure(published, "2019-06-01")).isEqualTo(Ratio.of(1, 2));
        assertThat(figure(published, "2024-05-31")).isEqualTo(Ratio.of(1, 2));
        assertThat(figure(published, "2024-06-01")).isEqualTo(Ratio.of(0, 2));
    }

    @Test
    void twoCertificatesOfOneSchoolCountOnce() {
        centre.certificates(MAY, certificate("c1", "66643001", "2019-06-01"),
                certificate("c2", "66643001", "2022-06-01"));

        Published published = publish();
        assertThat(figure(published, "2023-05-31")).isEqualTo(Ratio.of(1, 2));
        assertThat(figure(published, "2025-01-01")).isEqualTo(Ratio.of(1, 2));
    }

    @Test
    void aCorrectedCertificateTakesThePlaceOfTheFirstAndTheOldPublicationStaysAsItWas() {
        centre.certificates(MAY, certificate("c1", "66643001", "2019-06-01"),
                certificate("c2", "66643002", "2019-06-01"));
        Published first = publish();
        centre.certificates(MAY.plusDays(1), "'c1', '66643001', '2', '2019-06-01', '2024-06-01', '2023-05-01'");
        Published second = publish();

        assertThat(figure(first, "2023-05-31")).isEqualTo(Ratio.of(2, 2));
        assertThat(figure(second, "2023-05-31")).isEqualTo(Ratio.of(1, 2));
        assertThat(figure(second, "2023-04-30")).isEqualTo(Ratio.of(2, 2));
    }

    @Test
    void aRegisterForTheSameNightReplacesTheWholeOlderOne() {
        Published first = publish();
        centre.register(MAY, school("66643001", "MN"));
        Published second = publish();

        assertThat(figure(first, "2023-05-31")).isEqualTo(Ratio.of(0, 2));
        assertThat(figure(second, "2023-05-31")).isEqualTo(Ratio.of(0, 1));
        assertThat(states()).containsExactly("SUPERSEDED", "PUBLISHED");
    }

    @Test
    void aSchoolMissingFromTheNextNightsRegisterStays() {
        publish();
        centre.register(MAY.plusDays(1), school("66643001", "MN"));

        assertThat(figure(publish(), "2023-05-31")).isEqualTo(Ratio.of(0, 2));
    }

    @Test
    void aSchoolKeepsItsNumberWhenItsCodeChanges() {
        centre.certificates(MAY, certificate("c1", "66643001", "2019-06-01"));
        publish();
        centre.register(MAY.plusDays(1), "'66024001', '2023-01-01', '66643001', 'Renamed', 'MN', 'public', NULL, '643',"
                + " NULL, NULL, NULL, NULL");
        Published second = publish();

        assertThat(figure(second, "2023-05-31")).isEqualTo(Ratio.of(1, 2));
        assertThat(warehouse.dsl().resultQuery("SELECT uniqExact(entity) FROM school_code WHERE code IN"
                + " ('66024001', '66643001')").fetchSingle(0, Integer.class)).isEqualTo(1);
    }

    @Test
    void theHeadIsWhatTheChangesAddUpToOnTheDataDate() {
        centre.certificates(MAY, certificate("c1", "66643001", "2019-06-01"));
        Published published = publish();

        assertThat(sum("SELECT sum(num), sum(den) FROM head WHERE facet = '' AND rule = 1 AND pub = "
                + published.number())).isEqualTo(figure(published, MAY.toString()));
    }

    @Test
    void everyCheckpointIsWhatTheChangesAddUpToOnItsDay() {
        centre.certificates(MAY, certificate("c1", "66643001", "2019-06-01"),
                certificate("c2", "66643002", "2020-02-29"));
        Published published = publish();

        for (String day : List.of("2019-06-01", "2020-03-01", "2023-05-01")) {
            assertThat(sum("SELECT sum(num), sum(den) FROM checkpoint WHERE facet = '' AND rule = 1 AND as_of = '"
                    + day + "'")).as(day).isEqualTo(figure(published, day));
        }
    }

    @Test
    void partsByLevelHeldAddUpToTheFigure() {
        centre.certificates(MAY, certificate("c1", "66643001", "2019-06-01"),
                "'c2', '66643002', '3', '2020-01-01', '2025-01-01', NULL");
        publish();

        assertThat(warehouse.dsl().resultQuery("SELECT facet, toInt32(sum(num)) FROM change WHERE rule = 1 AND"
                + " valid_from <= '2023-05-31' AND facet != '' GROUP BY facet").fetchMap(r -> r.get(0, String.class),
                r -> r.get(1, Integer.class))).containsOnly(Map.entry("held=2", 1), Map.entry("held=3", 1));
    }

    @Test
    void aBuildThatBreaksShowsNothingAndItsDeliveriesGoOutWithTheNext() {
        Published first = publish();
        centre.certificates(MAY, certificate("c1", "66643001", "2019-06-01"));
        TestPublisher broken = new TestPublisher(database.dsl(), warehouse, Catalogue.bundled(), (n, step) -> {
            if (step == BuildStep.CHANGES) {
                throw new IllegalStateException("the disk is full");
            }
        });

        assertThatThrownBy(() -> broken.publisher.publish(Kind.ADHOC)).isInstanceOf(PublicationFailed.class)
                .hasMessageContaining("the disk is full");
        assertThat(centre.publisher.newest()).contains(first);
        Published third = publish();
        assertThat(third.number()).isEqualTo(3);
        assertThat(centre.publisher.snapshot(third).aborted()).containsExactly(2);
        assertThat(figure(third, "2023-05-31")).isEqualTo(Ratio.of(1, 2));
    }

    @Test
    void anEmptyDeliveryIsPublishedToo() {
        centre.certificates(MAY);

        publish();
        assertThat(states()).containsExactly("PUBLISHED", "PUBLISHED");
    }

    @Test
    void nothingWaitingMeansNoPublication() {
        publish();
        assertThat(centre.publisher.publish(Kind.ADHOC)).isEmpty();
    }

    @Test
    void aDeliveryWhoseFactsWereDamagedGoesBackToTheIntakeAndTheOthersGoOut() {
        long damaged = centre.certificates(MAY, certificate("c1", "66643001", "2019-06-01"));
        warehouse.execute("INSERT INTO fact_accreditation_certificates SELECT * FROM fact_accreditation_certificates");

        assertThatThrownBy(this::publish).isInstanceOf(PublicationFailed.class)
                .hasMessageContaining("the facts of deliveries [%d] are not those that were checked", damaged);
        assertThat(states()).containsExactly("CHECKED", "RECEIVED");
        assertThat(figure(publish(), "2023-05-31")).isEqualTo(Ratio.of(0, 2));
        assertThat(states()).containsExactly("PUBLISHED", "RECEIVED");
    }

    @Test
    void thoseWhoListenAreWokenOnceAPublication() {
        Published published = publish();
        assertThat(centre.events).containsExactly(new PublicationCommitted(published.number()));
        assertThat(database.dsl().fetchCount(OUTBOX)).isEqualTo(1);
    }

    @Test
    void aCertificateCorrectedToAnotherSchoolNoLongerCountsForTheFirst() {
        centre.certificates(MAY, certificate("c1", "66643001", "2019-06-01"));
        Published first = publish();
        centre.certificates(MAY.plusDays(1), certificate("c1", "66643002", "2019-06-01"));
        Published second = publish();

        assertThat(figure(first, "2023-05-31")).isEqualTo(Ratio.of(1, 2));
        assertThat(figure(second, "2023-05-31")).isEqualTo(Ratio.of(1, 2));
    }

    @Test
    void aSchoolWithABackslashInItsCodeCounts() {
        centre.register(MAY.plusDays(1), school("66643\\\\t004", "MN"));

        assertThat(figure(publish(), "2023-05-31")).isEqualTo(Ratio.of(0, 3));
    }

    @Test
    void aSchoolThatReturnsToItsFormerCodeIsOneSchool() {
        centre.register(MAY.plusDays(1), school("66643001", "MN"), recoded("66024001", "2020-01-01", "66643001"),
                recoded("66643001", "2022-01-01", "66024001"));
        centre.certificates(MAY.plusDays(1), certificate("c1", "66024001", "2021-06-01"));

        assertThat(figure(publish(), "2023-05-31")).isEqualTo(Ratio.of(1, 2));
    }

    @Test
    void schoolsThatNameTheSamePreviousCodeStaySeveralSchools() {
        centre.register(MAY.plusDays(1), recoded("66643004", "2023-01-01", "66643001"),
                recoded("66643005", "2023-01-01", "66643001"));

        Published published = publish();
        assertThat(figure(published, "2022-12-31")).isEqualTo(Ratio.of(0, 2));
        assertThat(figure(published, "2023-01-01")).isEqualTo(Ratio.of(0, 3));
    }

    /** Its branch names the code that it came from; the school speaks for itself from that day on. */
    @Test
    void aSchoolThatWorksOnStaysBesideTheBranchThatNamesItsCode() {
        centre.certificates(MAY, certificate("c1", "66643001", "2022-06-01"));
        centre.register(MAY.plusDays(1), recoded("66643004", "2023-01-01", "66643001"),
                school("66643001", "MN").replace("2010-01-01", "2023-03-01"));

        Published published = publish();
        assertThat(figure(published, "2022-12-31")).isEqualTo(Ratio.of(1, 2));
        assertThat(figure(published, "2023-01-01")).isEqualTo(Ratio.of(1, 3));
        assertThat(figure(published, "2023-05-31")).isEqualTo(Ratio.of(1, 3));
    }

    /** Every night states the whole register: the old school is still in it, and the new one goes by another name. */
    @Test
    void aBranchOfAnotherNameIsASchoolOfItsOwnWhileTheRegisterStillStatesTheOld() {
        publish();
        centre.register(MAY.plusDays(1), school("66643001", "MN"), school("66643002", "TH"),
                recoded("66643004", "2023-01-01", "66643001").replace("'School'", "'Branch'"));
        Published published = publish();

        assertThat(figure(published, "2022-12-31")).isEqualTo(Ratio.of(0, 2));
        assertThat(figure(published, "2023-01-01")).isEqualTo(Ratio.of(0, 3));
    }

    @Test
    void aRegisterThatStatesTheWholeHistoryOfASchoolStatesOneSchool() {
        centre.certificates(MAY, certificate("c1", "66643001", "2019-06-01"));
        for (int night = 1; night <= 3; night++) {
            centre.register(MAY.plusDays(night), school("66643001", "MN"), school("66643002", "TH"),
                    recoded("66024001", "2023-01-01", "66643001"));
        }

        Published published = publish();
        assertThat(figure(published, "2022-12-31")).isEqualTo(Ratio.of(1, 2));
        assertThat(figure(published, "2023-05-31")).isEqualTo(Ratio.of(1, 2));
    }

    @Test
    void ofTwoThatNameAFormerCodeInDifferentYearsTheFirstHasItAndNoneDisappears() {
        centre.register(MAY.plusDays(1), recoded("66643005", "2020-01-01", "66643001"),
                recoded("66643004", "2023-01-01", "66643001"));

        Published published = publish();
        assertThat(figure(published, "2019-12-31")).isEqualTo(Ratio.of(0, 2));
        assertThat(figure(published, "2022-12-31")).isEqualTo(Ratio.of(0, 2));
        assertThat(figure(published, "2023-01-01")).isEqualTo(Ratio.of(0, 3));
    }

    /** What was one school by mistake is two with the next publication, and the earlier one stays as it was. */
    @Test
    void aSchoolThatTurnsOutToWorkOnComesBack() {
        centre.register(MAY.plusDays(1), recoded("66643004", "2023-01-01", "66643001"));
        Published first = publish();
        centre.register(MAY.plusDays(2), school("66643001", "MN").replace("2010-01-01", "2023-01-01"));
        Published second = publish();

        assertThat(figure(first, "2023-05-31")).isEqualTo(Ratio.of(0, 2));
        assertThat(figure(second, "2022-12-31")).isEqualTo(Ratio.of(0, 2));
        assertThat(figure(second, "2023-05-31")).isEqualTo(Ratio.of(0, 3));
    }

    @Test
    void aRuleThatReturnsIsComputedForWhatCameInTheMeantime(@TempDir Path folder) throws IOException {
        centre.certificates(MAY, certificate("c1", "66643001", "2019-06-01"));
        publish();
        SampleCentre.catalogueIn(folder);
        Path rule = folder.resolve("indicators/accreditation-coverage.yaml");
        SampleCentre.change(rule, rule, text -> text.replace("version: 2", "version: 3"));
        centre.certificates(MAY.plusDays(1), certificate("c2", "66643002", "2019-06-01"));
        new TestPublisher(database.dsl(), warehouse, Catalogue.load(folder)).publisher.publish(Kind.ADHOC);
        Published third = publish();

        assertThat(sum("SELECT sum(num), sum(den) FROM head WHERE facet = '' AND rule = 1 AND pub = "
                + third.number())).isEqualTo(Ratio.of(2, 2));
    }

    @Test
    void aSlowPublisherThatTidiesUpLeavesTheNextOneAlone() throws InterruptedException, ExecutionException {
        CompletableFuture<Void> committed = new CompletableFuture<>();
        CompletableFuture<Void> nextIsBuilding = new CompletableFuture<>();
        TestPublisher slow = publisher((n, step) -> {
            if (step == BuildStep.COMMITTED) {
                database.dsl().update(LEASE).set(LEASE.EXPIRES_AT, OffsetDateTime.now(ZoneOffset.UTC).minusDays(1))
                        .execute();
                committed.complete(null);
                nextIsBuilding.join();
            }
        });
        CompletableFuture<Void> tidied = CompletableFuture.runAsync(() -> slow.publisher.publish(Kind.ADHOC));
        committed.get();
        centre.certificates(MAY, certificate("c1", "66643001", "2019-06-01"));
        Published next = publisher((n, step) -> {
            if (step == BuildStep.TOUCHED) {
                nextIsBuilding.complete(null);
                tidied.join();
            }
        }).publisher.publish(Kind.ADHOC).orElseThrow();

        assertThat(figure(next, "2023-05-31")).isEqualTo(Ratio.of(1, 2));
    }

    /** Its lease lasts, and is not prolonged while a test takes it away. */
    private TestPublisher publisher(BuildProgress progress) {
        return new TestPublisher(database.dsl(), warehouse, Catalogue.bundled(), Duration.ofHours(1), progress);
    }

    private Published publish() {
        return centre.publisher.publish(Kind.ADHOC).orElseThrow();
    }

    private List<String> states() {
        return database.dsl().resultQuery("SELECT state FROM delivery ORDER BY id").fetch(0, String.class);
    }

    /** Rule 1 is that of the first indicator by id, the coverage. */
    private Ratio figure(Published published, String day) {
        return sum("SELECT sum(num), sum(den) FROM change WHERE facet = '' AND rule = 1 AND valid_from <= '" + day
                + "' AND "
                + centre.publisher.snapshot(published).visible());
    }

    private Ratio sum(String sql) {
        return warehouse.dsl().resultQuery(sql).fetchSingle(row -> Ratio.of(
                row.get(0, BigDecimal.class).longValueExact(), row.get(1, BigDecimal.class).longValueExact()));
    }

    private static String school(String code, String level) {
        return "'%s', '2010-01-01', NULL, 'School', '%s', 'public', NULL, '643', NULL, NULL, NULL, NULL"
                .formatted(code, level);
    }

    private static String recoded(String code, String from, String previous) {
        return "'%s', '%s', '%s', 'School', 'MN', 'public', NULL, '643', NULL, NULL, NULL, NULL"
                .formatted(code, from, previous);
    }

    private static String certificate(String number, String school, String issued) {
        LocalDate day = LocalDate.parse(issued);
        return "'%s', '%s', '2', '%s', '%s', NULL".formatted(number, school, day, day.plusYears(5));
    }
}
