package vn.khue.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.khue.shared.Ratio;

/** Five units beside each other, to the digits worked out by hand. */
class ComparisonTest {

    private static final Offset<Double> CLOSE = within(1e-12);
    private static final Ratio SMALL = Ratio.of(60, 80);
    private static final Ratio BEST = Ratio.of(190, 200);
    private static final List<Ratio> FIVE = List.of(Ratio.of(45, 50), Ratio.of(88, 100), BEST, Ratio.of(120, 150),
            SMALL);

    private final Comparison five = Comparison.of(FIVE, whole(FIVE));

    @Test
    void theWholeIsWhatTheyAddUpTo() {
        assertThat(whole(FIVE)).isEqualTo(Ratio.of(503, 580));
        assertThat(five.shrinkage().pooled()).isCloseTo(503 / 580.0, CLOSE);
    }

    @Test
    void theyDifferMoreThanChanceAllows() {
        assertThat(five.spread().phi()).isCloseTo(5.589300560274711, CLOSE);
        assertThat(five.spread().tau2()).isCloseTo(.006270939824205539, CLOSE);
        assertThat(five.spread().isUsed()).isTrue();
        double z = Overdispersion.z(Counts.of(BEST), five.theta());
        assertThat(z).isCloseTo(3.449267529475, CLOSE);
        double deviation = five.spread().deviation(200, five.theta());
        assertThat((.95 - five.theta()) / deviation).isCloseTo(1.000173839403, CLOSE);
        assertThat(five.units()).extracting(Comparison.Unit::position).containsOnly(Position.WITHIN);
        assertThat(five.upper(200, Limit.NARROW)).isEqualTo(1);
        assertThat(five.lower(200, Limit.NARROW)).isCloseTo(five.theta() - 1.96 * deviation, CLOSE);
    }

    @Test
    void aSmallUnitIsDrawnTowardsAll() {
        assertThat(five.shrinkage().rho()).isCloseTo(1921192 / 34951961.0, CLOSE);
        assertThat(five.shrinkage().weight()).isCloseTo(17.1928516254492, CLOSE);
        assertThat(five.units().getLast().estimate()).isCloseTo(.770739319869055, CLOSE);
    }

    @Test
    void noneOfFiveHasARankThatSaysAnything() {
        assertThat(RankInterval.critical(5)).isCloseTo(2.807033768343811, CLOSE);
        assertThat(five.units()).extracting(unit -> unit.rank().best() + "–" + unit.rank().worst())
                .containsExactly("1–5", "1–5", "1–3", "2–5", "2–5");
        assertThat(five.units()).allMatch(unit -> unit.rank().isNoise());
    }

    @Test
    void whoIsFarFromAllOthersHasARank() {
        List<Ratio> apart = List.of(Ratio.of(50, 1000), Ratio.of(500, 1000), Ratio.of(950, 1000));
        assertThat(Comparison.of(apart, whole(apart)).units()).extracting(Comparison.Unit::rank)
                .containsExactly(new RankInterval(3, 3, 3), new RankInterval(2, 2, 3), new RankInterval(1, 1, 3));
    }

    @Test
    void whereNothingDiffersAllIsChanceAndEverybodyIsAverage() {
        List<Ratio> alike = List.of(Ratio.of(5, 10), Ratio.of(50, 100), Ratio.of(10, 20));
        assertThat(Comparison.of(alike, whole(alike)).units()).allSatisfy(unit ->
                assertThat(unit.estimate()).isCloseTo(.5, CLOSE));
    }

    @Test
    void oneOutlierAmongTenDoesNotHideItself() {
        List<Ratio> ten = new ArrayList<>(Collections.nCopies(9, Ratio.of(50, 100)));
        ten.add(Ratio.of(95, 100));
        Comparison comparison = Comparison.of(ten, Ratio.of(1, 2));
        assertThat(comparison.spread().phi()).isCloseTo(0, CLOSE);
        assertThat(comparison.units().getLast().position()).isEqualTo(Position.FAR_ABOVE);
    }

    @Test
    void theNormalTailIsWhatTablesSay() {
        assertThat(Normal.above(0)).isCloseTo(.5, CLOSE);
        assertThat(Normal.above(1.959963984540054)).isCloseTo(.025, CLOSE);
        assertThat(Normal.above(3.090232306167813)).isCloseTo(.001, CLOSE);
        assertThat(Normal.above(1.9999999999)).isCloseTo(Normal.above(2.0000000001), within(1e-10));
    }

    @Property(tries = 200)
    void estimatesLieBetweenTheOwnShareAndThatOfAll(@ForAll("units") List<Ratio> units) {
        Comparison comparison = Comparison.of(units, whole(units));
        double pooled = comparison.shrinkage().pooled();
        assertThat(comparison.units()).allSatisfy(unit -> {
            double share = unit.ratio().numerator().doubleValue() / unit.ratio().denominator().doubleValue();
            assertThat(unit.estimate()).isBetween(Math.min(share, pooled) - 1e-9, Math.max(share, pooled) + 1e-9);
        });
    }

    @Property(tries = 200)
    void theOrderOfUnitsChangesNothing(@ForAll("units") List<Ratio> units, @ForAll Random random) {
        List<Ratio> shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, random);
        assertThat(sorted(Comparison.of(shuffled, whole(units)))).usingRecursiveComparison()
                .withComparatorForType((one, other) -> Math.abs(one - other) < 1e-12 ? 0 : 1, Double.class)
                .isEqualTo(sorted(Comparison.of(units, whole(units))));
    }

    @Property(tries = 200)
    void everyIntervalHoldsARankThatTheUnitHas(@ForAll("units") List<Ratio> units) {
        Comparison.of(units, whole(units)).units().forEach(unit -> {
            assertThat(unit.rank().best()).isBetween(1, unit.rank().worst());
            assertThat(unit.rank().worst()).isBetween(unit.rank().best(), units.size());
        });
    }

    @Property(tries = 200)
    void passAndFailRatesAgree(@ForAll("units") List<Ratio> units) {
        List<Ratio> failed = units.stream().map(ratio -> new Ratio(ratio.denominator().subtract(ratio.numerator()),
                ratio.denominator())).toList();
        List<Position> passed = Comparison.of(units, whole(units)).units().stream().map(Comparison.Unit::position)
                .toList();
        assertThat(Comparison.of(failed, whole(failed)).units()).extracting(unit -> mirrored(unit.position()))
                .containsExactlyElementsOf(passed);
    }

    private static Position mirrored(Position position) {
        return Position.values()[Position.values().length - 1 - position.ordinal()];
    }

    @Provide
    Arbitrary<List<Ratio>> units() {
        Arbitrary<Ratio> unit = Combinators.combine(Arbitraries.integers().between(1, 300),
                Arbitraries.integers().between(0, 300)).as((all, some) -> Ratio.of(some % (all + 1), all));
        return unit.list().ofMinSize(1).ofMaxSize(30);
    }

    private static List<Comparison.Unit> sorted(Comparison comparison) {
        return comparison.units().stream().sorted(Comparator.<Comparison.Unit, String>comparing(unit ->
                unit.ratio().toString())).toList();
    }

    private static Ratio whole(List<Ratio> units) {
        return units.stream().reduce(Ratio.of(0, 0), Ratio::plus);
    }
}
