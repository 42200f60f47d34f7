package vn.khue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.khue.catalogue.expression.DateBreaks;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.expression.Expression.Parameter;
import vn.khue.shared.Ratio;

class CatalogueTest {

    private final Catalogue bundled = Catalogue.bundled();
    private final Catalogue everyGrain = Catalogue.load(Path.of("src/test/resources/contracts-of-every-grain"));

    @Test
    void theBundledCatalogueHoldsItsContractsAndIndicators() {
        assertThat(bundled.contracts()).extracting(Contract::id).containsExactly("accreditation-certificates",
                "cashless", "digital-records", "dx-criteria", "dx-scores", "graduation-results", "graduation-scores",
                "graduation-summary", "infrastructure", "intake-nights", "national-standard-certificates",
                "online-learning", "platform-use", "school-register", "sector-records", "targets");
        assertThat(bundled.indicators()).extracting(Indicator::id).containsExactly("accreditation-coverage",
                "deliveries-arrived", "deliveries-received", "dx-gap", "dx-governance-2plus", "dx-teaching-2plus",
                "expiring-12m", "full-pass-units", "graduation-due-share", "graduation-pass-rate", "graduation-score",
                "graduation-sitting-rate", "national-standard-share", "silent-schools");
        assertThatThrownBy(() -> bundled.contract("pupils")).isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("pupils");
    }

    @Test
    void certificatesAreEventsThatTheDepartmentSendsByTheFifth() {
        Contract certificates = bundled.contract("accreditation-certificates");

        assertThat(certificates.table()).isEqualTo("fact_accreditation_certificates");
        assertThat(certificates.grain()).isEqualTo(Grain.EVENT);
        assertThat(certificates.sender()).containsExactly(Sender.DEPARTMENT);
        assertThat(certificates.due()).contains(new Due(vn.khue.catalogue.Period.MONTH, new Deadline.DayOfMonth(5),
                Optional.empty(), Duration.ofDays(3), true, List.of()));
        assertThat(certificates.keys()).containsExactly("certificate_no");
        assertThat(certificates.column("expires_on").defaultValue())
                .contains(Expression.parse("issued_on + years(5)"));
        assertThat(certificates.column("school").asOf()).contains(Name.of("issued_on"));
        assertThat(certificates.restate())
                .isEqualTo(new Restate(Restate.Mode.UPSERT, Optional.empty(), true, false));
        assertThat(certificates.retention().files()).contains(Period.ofYears(10));
        assertThat(certificates.retention().facts()).isEmpty();
        assertThat(certificates.legal().getLast())
                .extracting(LegalBasis::ref, LegalBasis::from)
                .containsExactly("TT 22/2024/TT-BGDĐT", Optional.of(LocalDate.of(2025, 1, 25)));
    }

    @Test
    void coverageIsTheFractionOfTheLaw() {
        Indicator coverage = bundled.indicator("accreditation-coverage");

        assertThat(coverage.population().status()).isEqualTo(Population.Status.ACTIVE);
        assertThat(coverage.population().attributes()).containsEntry("level", List.of("MN", "TH", "THCS", "THPT", "LC"));
        assertThat(coverage.numerator()).isEqualTo(new Expression.Exists("held"));
        assertThat(coverage.denominator()).contains(new Expression.Literal(BigDecimal.ONE));
        assertThat(coverage.target()).isEqualTo(Indicator.Target.YEARLY_BY_UNIT);
        assertThat(coverage.stale()).contains(Period.ofDays(45));
        assertThat(coverage.golden()).containsExactly(
                new Indicator.Golden("66", LocalDate.of(2023, 5, 31), Optional.empty(), Ratio.of(711, 1021)));
        assertThat(DateBreaks.of(coverage.let().get("held").where().orElseThrow(), new Parameter("date")))
                .containsExactly(Name.of("issued_on"), Name.of("expires_on"), Name.of("revoked_on"));
    }

    @Test
    void whatWaitsForAnotherFileIsAWarning() {
        assertThat(bundled.warnings()).extracting(CatalogueProblem::message).containsExactly(
                "there is no contract 'external-assessment' yet: the rule waits for it");
    }

    @Test
    void theDefinitionOfAnIndicatorIsItsFormulaAndNothingElse() {
        assertThat(bundled.indicator("accreditation-coverage").definition()).isEqualTo("""
                indicator accreditation-coverage
                from 2018-10-10
                population status=ACTIVE
                population level [LC, MN, TH, THCS, THPT]
                at DATE
                reports SCHOOL
                let held from accreditation-certificates where (((issued_on <= :date) AND (:date < expires_on)) AND \
                ((revoked_on IS NULL) OR (:date < revoked_on)))
                numerator exists(held)
                denominator 1
                split held max(held.level)
                values []
                empty ZERO
                """);
    }

    @Test
    void theFormatHoldsStatesResultsAndEventsWithStagesAndSeasons() {
        assertThat(everyGrain.contracts()).extracting(Contract::grain)
                .containsExactly(Grain.RESULT, Grain.RESULT, Grain.STATE, Grain.EVENT);

        Contract dx = everyGrain.contract("dx-scores");
        assertThat(dx.stages()).extracting(Stage::id).containsExactly("self", "external");
        assertThat(dx.stages().getLast().due().orElseThrow().by())
                .isEqualTo(new Deadline.DayOfYear(MonthDay.of(6, 20)));
        assertThat(dx.due().orElseThrow().season().orElseThrow().contains(MonthDay.of(6, 21))).isFalse();

        Contract records = everyGrain.contract("sector-records");
        assertThat(records.due().orElseThrow().by()).isEqualTo(new Deadline.Hour(LocalTime.of(2, 0)));
        assertThat(records.due().orElseThrow().grace()).isEqualTo(Duration.ofHours(2));
        assertThat(records.column("complete").partOf()).contains("records");
        assertThat(records.restate().unlock()).isTrue();
    }

    @Test
    void candidatesAreKeptAsHashesAndSubjectsAreDated() {
        Contract scores = everyGrain.contract("graduation-scores");

        assertThat(scores.privacy()).isEqualTo(Privacy.PUPIL);
        assertThat(scores.column("candidate").keep()).isEqualTo(Keep.HASH);
        assertThat(scores.ddlColumns()).containsEntry("candidate", "String").containsEntry("mathematics", "Nullable(Int16)")
                .containsEntry("programme", "LowCardinality(Nullable(String))").doesNotContainKey("total");
        assertThat(scores.columnsOn(LocalDate.of(2024, 7, 1))).extracting(Column::id)
                .contains("civics").doesNotContain("programme");
        assertThat(scores.columnsOn(LocalDate.of(2025, 7, 1))).extracting(Column::id)
                .contains("programme").doesNotContain("civics");
    }

    @Test
    void theVersionIsThatOfTheContent() {
        assertThat(bundled.version()).hasSize(64).isEqualTo(Catalogue.bundled().version())
                .isEqualTo(Catalogue.load(Path.of("src/main/resources/catalogue")).version())
                .isNotEqualTo(everyGrain.version());
    }
}
