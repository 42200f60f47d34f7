package vn.khue.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khue.analysis.Lack;
import vn.khue.analysis.PathToTarget.Condition;
import vn.khue.analysis.PathToTarget.Outlook;
import vn.khue.analysis.PathToTarget;
import vn.khue.analysis.Paths;
import vn.khue.analysis.Projection.Step;
import vn.khue.analysis.Projection;
import vn.khue.analysis.Renewals;
import vn.khue.catalogue.Catalogue;
import vn.khue.query.FigureRequest;
import vn.khue.shared.Audience;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;

/** The way from 711 of 1,021 schools to the goal of 2023, as the sample's certificates tell it. */
class SamplePathTest {

    private static final Scope PROVINCE = Scope.ofUnits(Audience.INTERNAL, "66");
    private static final LocalDate DAY = LocalDate.of(2023, 5, 31);
    private static final BigDecimal GOAL = new BigDecimal("0.70");

    /** Of the 120 that are accredited without the national standard. */
    private static final int HIGH_ENOUGH = 24;

    private static SampleCentre centre;

    @BeforeAll
    static void theSampleIsPublished() {
        centre = SampleCentre.published();
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    @Test
    void fourSchoolsAreMissingAndTheDistrictsTogetherNeedMore() {
        PathToTarget path = path("accreditation-coverage", "66", DAY);
        assertThat(path.now()).isEqualTo(Ratio.of(711, 1021));
        assertThat(path.need()).hasValue(4);
        assertThat(path.places()).hasSize(15);
        assertThat(path.places().stream().mapToLong(PathToTarget.Place::need).sum()).isGreaterThanOrEqualTo(4);
        assertThat(path.places()).allSatisfy(place -> assertThat(place.need() == 0).isEqualTo(
                place.ratio().numerator().compareTo(GOAL.multiply(place.ratio().denominator())) >= 0));
    }

    @Test
    void aHundredAndEightyTwoCertificatesRunOutWithinAYear() {
        Outlook outlook = outlook("accreditation-coverage", "66", DAY);
        Step year = outlook.projection().steps().getLast();
        assertThat(year).isEqualTo(new Step(LocalDate.of(2024, 5, 31), 182));
        assertThat(outlook.lapses()).hasSize(182);
        assertThat(outlook.projection().without(year)).isEqualTo(Ratio.of(529, 1021));
        assertThat(outlook.projection().steps()).hasSize(13).first().isEqualTo(new Step(DAY, 0));
    }

    @Test
    void lessThanHalfWereRenewedInTime() {
        Projection projection = outlook("accreditation-coverage", "66", DAY).projection();
        assertThat(projection.renewals()).isEqualTo(new Renewals(103, 224));
        // (711 − 182 + 182 · 103/224) / 1021
        assertThat(projection.asBefore(projection.steps().getLast()).orElseThrow().percent(2))
                .contains(new BigDecimal("60.01"));
    }

    @Test
    void whatWasIssuedLaterIsNotKnownOnTheDay() {
        // really 687 of 1,021 a year later, with the renewals that came meanwhile
        assertThat(centre.figures().read(PROVINCE, FigureRequest.of("accreditation-coverage", "66",
                LocalDate.of(2024, 5, 31))).rows().getFirst().ratio()).isEqualTo(Ratio.of(687, 1021));
    }

    @Test
    void noRenewalIsAtMostAsBeforeAndThatAtMostToday() {
        for (String indicator : List.of("accreditation-coverage", "national-standard-share")) {
            for (LocalDate day : List.of(DAY, LocalDate.of(2024, 5, 31), LocalDate.of(2025, 6, 30),
                    LocalDate.of(2025, 9, 30))) {
                Projection projection = outlook(indicator, "66", day).projection();
                assertThat(projection.renewals().rate()).isPresent();
                projection.steps().forEach(step -> {
                    BigDecimal before = projection.asBefore(step).orElseThrow().value().orElseThrow();
                    assertThat(projection.without(step).value().orElseThrow()).isLessThanOrEqualTo(before);
                    assertThat(before).isLessThanOrEqualTo(projection.now().value().orElseThrow());
                });
                assertThat(projection.steps()).isSortedAccordingTo((one, next) ->
                        Long.compare(one.lost(), next.lost()));
            }
        }
    }

    @Test
    void thoseWhoDoNotCountAreToldApartByWhatTheyLack() {
        Outlook outlook = outlook("accreditation-coverage", "66", DAY);
        assertThat(outlook.candidates()).hasSize(310);
        assertThat(outlook.count(Lack.EXPIRED) + outlook.count(Lack.REVOKED) + outlook.count(Lack.NEVER))
                .isEqualTo(310);
        // without the rule about expiry 777 would count, without that about revocation 714
        assertThat(outlook.count(Lack.EXPIRED)).isEqualTo(777 - 711);
        assertThat(outlook.count(Lack.REVOKED)).isEqualTo(714 - 711);
        assertThat(outlook.candidates().getFirst().lack()).isEqualTo(Lack.EXPIRED);
    }

    /** Certificates were handed in up to September 2025, results of the exam of 2025 after that. */
    @Test
    void renewalsAreLookedForNoFurtherThanCertificatesWereHandedIn() {
        assertThat(outlook("accreditation-coverage", "66", LocalDate.of(2025, 12, 31)).projection().renewals())
                .isEqualTo(outlook("accreditation-coverage", "66", LocalDate.of(2025, 9, 30)).projection().renewals());
    }

    @Test
    void noWayBeginsOnADayToCome() {
        assertThat(path("accreditation-coverage", "66", LocalDate.of(2026, 12, 31)).outlook()).isEmpty();
    }

    /** The national standard asks for accreditation at level 2 at least; all 591 have it. */
    @Test
    void whoIsAccreditedHighEnoughIsNearerToTheNationalStandard() {
        Outlook outlook = outlook("national-standard-share", "66", DAY);
        assertThat(outlook.candidates()).hasSize(1021 - 591);
        List<Condition> accredited = outlook.candidates().stream().map(candidate -> candidate.conditions().getFirst())
                .toList();
        assertThat(accredited).extracting(Condition::indicator).containsOnly("accreditation-coverage");
        assertThat(accredited.stream().filter(condition -> condition.level() > 0)).hasSize(711 - 591);
        assertThat(accredited.stream().filter(Condition::isMet)).hasSize(HIGH_ENOUGH);
        assertThat(accredited.subList(0, HIGH_ENOUGH)).allMatch(Condition::isMet)
                .allMatch(condition -> condition.level() >= 2);
        assertThat(accredited.subList(HIGH_ENOUGH, accredited.size())).noneMatch(Condition::isMet)
                .allMatch(condition -> condition.level() < 2);
    }

    @Test
    void aDistrictHasItsOwnWayAndNoParts() {
        PathToTarget path = path("accreditation-coverage", "646", DAY);
        assertThat(path.places()).isEmpty();
        assertThat(path.outlook()).isPresent();
        assertThat(path.need().orElseThrow()).isPositive();
    }

    private static Outlook outlook(String indicator, String unit, LocalDate day) {
        return path(indicator, unit, day).outlook().orElseThrow();
    }

    private static PathToTarget path(String indicator, String unit, LocalDate day) {
        Paths paths = new Paths(Catalogue.bundled());
        FigureRequest whole = FigureRequest.of(indicator, unit, day).from(
                centre.publications().newest().orElseThrow().number());
        return paths.path(centre.figures().answer(PROVINCE, paths.asks(whole).toList()), whole, Optional.of(GOAL));
    }
}
