package vn.khue.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khue.query.Movement.Kind;
import vn.khue.query.internal.SchoolMove.Cause;
import vn.khue.query.internal.SchoolMove.OtherRule;
import vn.khue.shared.Fraction;
import vn.khue.shared.LargestRemainder;

/** The parts of a change are exact, and add up whatever happened. */
class DecompositionTest {

    private static final int TIMES = 400;
    private static final long TEN_THOUSAND = 10_000;

    /** What lies between the ends that are drawn. */
    private enum Between { DAYS, CORRECTIONS, UNTOLD_RULE, RULE }

    private final Random random = new Random(7);

    /** Six schools: two go on, one starts, one stops, one was corrected, one moved in. */
    @Test
    void theChangeFromTenSeventeenthsToTwoThirdsIsSixParts() {
        Decomposition split = Decomposition.of(List.of(
                stayed(1, of(40, 50), of(45, 50)), stayed(2, of(30, 60), of(36, 80)),
                stayed(3, Counted.NOT, of(9, 10)), stayed(4, of(20, 40), Counted.NOT),
                SchoolMove.of(5, Cause.STAYED, of(10, 20), of(12, 20), of(12, 20)),
                SchoolMove.of(6, Cause.MOVED, Counted.NOT, Counted.NOT, of(18, 20))), false);

        assertThat(parts(split)).isEqualTo(Map.of(Kind.WITHIN, Fraction.of(3, 350),
                Kind.COMPOSITION, Fraction.of(-311, 17_850), Kind.STARTED, Fraction.of(139, 8_925),
                Kind.STOPPED, Fraction.of(52, 1_785), Kind.CORRECTED, Fraction.of(2, 175),
                Kind.REORGANISED, Fraction.of(278, 8_925)));
        assertThat(sum(split)).isEqualTo(Fraction.of(4, 51)).isEqualTo(change(split));
        assertThat(split.singles(Kind.WITHIN)).containsExactly(new Decomposition.Single(1, Fraction.of(1, 35)),
                new Decomposition.Single(2, Fraction.of(-1, 50)));
        assertThat(LargestRemainder.rounded(Arrays.stream(Kind.values()).map(split::share)
                .map(part -> part.times(100)).filter(part -> part.signum() != 0).toList(), 2))
                .containsExactly(points("0.86"), points("-1.74"), points("1.56"), points("2.91"), points("1.14"),
                        points("3.11"));
    }

    /** 50 of 100 under both rules on neither day: the newer rule counts ten more then, and eight more now. */
    @Test
    void aRuleThatIsToldApartHasTheMeanOfWhatItDoesOnBothDays() {
        SchoolMove school = new SchoolMove(1, Cause.STAYED, of(50, 100), of(60, 100), of(64, 100),
                Optional.of(new OtherRule(of(60, 100), of(50, 100), of(56, 100))));
        Decomposition split = Decomposition.of(List.of(school), false);

        // (10 + 10 + 8) / 3 points by the rule, ⅔·4 + ⅓·6 by the days
        assertThat(parts(split)).isEqualTo(Map.of(Kind.RULE, Fraction.of(28, 300), Kind.WITHIN, Fraction.of(14, 300)));
    }

    @Test
    void withoutADenominatorAtBothEndsThereIsNothingToSplit() {
        Decomposition split = Decomposition.of(List.of(stayed(1, Counted.NOT, of(9, 10))), false);

        assertThat(split.isSplit()).isFalse();
        assertThat(split.now()).isEqualTo(of(9, 10));
        assertThat(parts(split)).isEmpty();
        assertThat(Decomposition.of(List.of(), false).isSplit()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void thePartsAddUpToTheChange(Between between) {
        for (int time = 0; time < TIMES; time++) {
            Decomposition split = split(schools(between), between);
            if (split.isSplit()) {
                assertThat(sum(split)).isEqualTo(change(split));
                List<Fraction> parts = Arrays.stream(Kind.values()).map(kind -> split.share(kind).times(100)).toList();
                assertThat(LargestRemainder.rounded(parts, 2).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(change(split).times(100).rounded(2));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyGroupsOfSchoolsAddUpToThePart(Between between) {
        for (int time = 0; time < TIMES; time++) {
            Decomposition split = split(schools(between), between);
            for (Kind kind : Kind.values()) {
                Map<Boolean, List<Fraction>> groups = split.singles(kind).stream().collect(Collectors.partitioningBy(
                        single -> single.school() % 3 == 0, Collectors.mapping(single -> single.share(),
                                Collectors.toList())));
                assertThat(Fraction.sum(groups.get(true)).plus(Fraction.sum(groups.get(false))))
                        .isEqualTo(split.share(kind));
            }
        }
    }

    @Test
    void lookedAtFromTheOtherEndEveryPartIsItsOpposite() {
        for (int time = 0; time < TIMES; time++) {
            List<SchoolMove> schools = schools(Between.DAYS);
            Decomposition there = split(schools, Between.DAYS);
            Decomposition back = split(schools.stream().map(school -> SchoolMove.of(school.school(), school.cause(),
                    school.after(), school.after(), school.before())).toList(), Between.DAYS);
            for (Kind kind : Kind.values()) {
                assertThat(back.share(opposite(kind))).as("%s", kind).isEqualTo(there.share(kind).negate());
            }
        }
    }

    private static Kind opposite(Kind kind) {
        return switch (kind) {
            case STARTED -> Kind.STOPPED;
            case STOPPED -> Kind.STARTED;
            case WITHIN, COMPOSITION, CORRECTED, RULE, CORRECTED_OR_RULE, REORGANISED, NETWORK -> kind;
        };
    }

    @ParameterizedTest
    @EnumSource
    void aSchoolThatDidNothingHasNoPart(Between between) {
        for (int time = 0; time < TIMES; time++) {
            List<SchoolMove> schools = new ArrayList<>(schools(between));
            Counted same = counted();
            schools.add(new SchoolMove(99, Cause.STAYED, same, same, same, between == Between.RULE
                    ? Optional.of(new OtherRule(same, same, same)) : Optional.empty()));
            Decomposition split = split(schools, between);
            for (Kind kind : Kind.values()) {
                assertThat(split.singles(kind)).extracting(Decomposition.Single::school).doesNotContain(99);
            }
        }
    }

    private static Decomposition split(List<SchoolMove> schools, Between between) {
        return Decomposition.of(schools, between == Between.UNTOLD_RULE);
    }

    private List<SchoolMove> schools(Between between) {
        return IntStream.range(0, random.nextInt(9)).mapToObj(school -> school(school, between)).toList();
    }

    private SchoolMove school(int school, Between between) {
        Cause cause = Cause.values()[random.nextInt(Cause.values().length)];
        Counted before = counted();
        Counted corrected = between == Between.DAYS ? before : counted();
        Optional<OtherRule> other = between == Between.RULE
                ? Optional.of(new OtherRule(counted(), counted(), counted())) : Optional.empty();
        return switch (cause) {
            case STAYED -> new SchoolMove(school, cause, before, corrected, counted(), other);
            case MOVED, OPENED_OR_CLOSED -> random.nextBoolean()
                    ? new SchoolMove(school, cause, before, corrected, Counted.NOT, other)
                    : new SchoolMove(school, cause, Counted.NOT, Counted.NOT, counted(), other);
        };
    }

    /** Now and then nothing. */
    private Counted counted() {
        int denominator = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(300);
        return denominator == 0 ? Counted.NOT : of(random.nextInt(denominator + 1), denominator);
    }

    private static SchoolMove stayed(int school, Counted then, Counted now) {
        return SchoolMove.of(school, Cause.STAYED, then, then, now);
    }

    private static Counted of(long numerator, long denominator) {
        return new Counted(numerator * TEN_THOUSAND, denominator * TEN_THOUSAND);
    }

    private static Map<Kind, Fraction> parts(Decomposition split) {
        return Stream.of(Kind.values()).filter(kind -> split.share(kind).signum() != 0)
                .collect(Collectors.toMap(kind -> kind, split::share));
    }

    private static Fraction sum(Decomposition split) {
        return Fraction.sum(Stream.of(Kind.values()).map(split::share).toList());
    }

    private static Fraction change(Decomposition split) {
        return Fraction.of(split.now().ratio()).minus(Fraction.of(split.then().ratio()));
    }

    private static BigDecimal points(String text) {
        return new BigDecimal(text);
    }
}
