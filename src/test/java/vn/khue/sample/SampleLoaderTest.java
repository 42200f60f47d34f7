package vn.khue.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static vn.khue.store.tables.Tables.RULE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.Intake;
import vn.khue.network.Centre;
import vn.khue.network.CentreInfo;
import vn.khue.publication.Publications;
import vn.khue.sample.SampleProgress.Stage;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Ratio;
import vn.khue.targets.Targets;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

@DirtiesContext
@SpringBootTest(classes = SampleLoaderTest.BelowTheScreens.class, webEnvironment = WebEnvironment.NONE)
@ActiveProfiles("demo")
class SampleLoaderTest {

    private static final int FILES = 39;
    private static final int GOALS = 119;

    /** Everything below the screens. */
    @EnableAutoConfiguration(excludeName = {"com.vaadin.flow.spring.SpringBootAutoConfiguration",
        "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"})
    @ComponentScan({"vn.khue.store", "vn.khue.warehouse", "vn.khue.catalogue", "vn.khue.network", "vn.khue.ingest",
        "vn.khue.publication", "vn.khue.targets", "vn.khue.sample"})
    static class BelowTheScreens {
    }

    @Autowired
    private SampleLoader loader;
    @Autowired
    private Centre centre;
    @Autowired
    private Targets targets;
    @Autowired
    private Intake intake;
    @Autowired
    private Publications publications;
    @Autowired
    private Warehouse warehouse;
    @Autowired
    private DSLContext store;
    @Autowired
    private Scheduler scheduler;

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry properties) {
        TestWarehouse.register(properties);
    }

    @BeforeEach
    void waitForTheSample() {
        await().atMost(Duration.ofMinutes(6)).until(() -> loader.progress().isOver());
    }

    @Test
    void theFilesAreHandedInAndPublishedTogether() {
        assertThat(loader.progress()).isEqualTo(new SampleProgress(Stage.DONE, FILES, FILES));
        assertThat(publications.newest()).isPresent();
        assertThat(reports()).hasSize(FILES)
                .allMatch(report -> report.state() == DeliveryState.PUBLISHED)
                .extracting(DeliveryReport::publication).containsOnly(reports().getFirst().publication());
    }

    @Test
    void onlyThePseudoSchoolsAndTheirCertificatesAreRejected() {
        assertThat(reports()).filteredOn(report -> report.rowsRejected().orElseThrow() > 0)
                .extracting(DeliveryReport::fileName, report -> report.rowsRejected().orElseThrow())
                .containsExactly(tuple("01-danh-ba-2023-05-31.csv", 6L), tuple("02-kiem-dinh-den-2022-12.csv", 1L),
                        tuple("08-chuan-quoc-gia-den-2023-05.csv", 1L));
        assertThat(reports().subList(0, 7)).extracting(report -> report.rowsAccepted().orElseThrow())
                .containsExactly(1021L + 15 + 2 + 6, 960L, 62L, 6L, 329L, 1379L + 8, 205L);
    }

    @Test
    void largeFilesAreHandedInUnderTheNameOfWhatIsInThem() {
        DeliveryReport scores = intake.report(20);
        assertThat(scores.fileName()).isEqualTo("20-diem-thi-2023.csv");
        assertThat(scores.rowsAccepted()).hasValue(20960);
    }

    @Test
    void theCentreIsTheSamplesAndAimsAtSeventyPercent() {
        assertThat(centre.info()).contains(new CentreInfo("Sở GD&ĐT Đắk Lắk", "66", true,
                Optional.of(LocalDate.of(2023, 5, 31))));
        assertThat(targets.goal("accreditation-coverage", "66", 2023).orElseThrow())
                .isEqualByComparingTo(new BigDecimal("0.70"));
    }

    @Test
    void aSecondStartChangesNothing() {
        int publication = publications.newest().orElseThrow().number();
        try (SampleLoader second = new SampleLoader(centre, intake, publications, event -> { })) {
            second.open();
            second.start();
            await().atMost(Duration.ofMinutes(1)).until(() -> second.progress().isOver());
            assertThat(second.progress().stage()).isEqualTo(Stage.DONE);
        }
        assertThat(publications.newest().orElseThrow().number()).isEqualTo(publication);
        assertThat(targets.version()).isEqualTo(GOALS);
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> intake.report(FILES + 1));
    }

    @Test
    void noClockAddsNightsToTheSample() throws SchedulerException {
        assertThat(scheduler.isStarted()).isFalse();
    }

    /** Month by month from 2018 to 2026, and day by day around the published figure. */
    @Test
    void theWarehouseAgreesWithThePlainCount() {
        PlainCount plain = PlainCount.byTheRules();
        Stream.concat(LocalDate.of(2018, 10, 31).datesUntil(LocalDate.of(2026, 9, 30), Period.ofMonths(1)),
                LocalDate.of(2023, 5, 20).datesUntil(LocalDate.of(2023, 6, 25)))
                .forEach(day -> assertThat(published(day)).as(day.toString()).isEqualTo(plain.on(day)));
    }

    private Ratio published(LocalDate day) {
        int coverage = store.select(RULE.ID).from(RULE).where(RULE.INDICATOR.eq("accreditation-coverage"))
                .fetchSingle(RULE.ID);
        return warehouse.dsl().resultQuery("""
                SELECT toInt64(sum(num)), toInt64(sum(den)) FROM change
                WHERE rule = {0} AND facet = '' AND valid_from <= toDate32({1})
                """, coverage, day.toString())
                .fetchSingle(row -> Ratio.of(row.get(0, Long.class), row.get(1, Long.class)));
    }

    private List<DeliveryReport> reports() {
        return LongStream.rangeClosed(1, FILES).mapToObj(intake::report).toList();
    }
}
