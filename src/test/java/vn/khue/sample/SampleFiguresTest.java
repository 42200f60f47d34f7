package vn.khue.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.query.Coverage;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.ScoreTable;
import vn.khue.query.ScoresRequest;
import vn.khue.shared.Audience;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;

/** What the sample shows: the published figures, and parts that add up to the whole however it is split. */
class SampleFiguresTest {

    private static final Scope PROVINCE = Scope.ofUnits(Audience.INTERNAL, "66");
    private static final LocalDate DAY = LocalDate.of(2023, 5, 31);
    private static final Ratio NONE = Ratio.of(0, 0);

    private static SampleCentre centre;

    @BeforeAll
    static void theSampleIsPublished() {
        centre = SampleCentre.published();
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    static Stream<Indicator> summed() {
        return Catalogue.bundled().indicators().stream().filter(indicator -> !indicator.isDistribution());
    }

    @ParameterizedTest
    @MethodSource("summed")
    void everyPublishedValueIsFound(Indicator indicator) {
        indicator.golden().forEach(golden -> {
            FigureRequest request = FigureRequest.of(indicator.id(), golden.unit(), golden.at());
            Figure figure = centre.figures().read(PROVINCE, golden.period().map(request::of).orElse(request));
            assertThat(whole(figure)).as("%s %s", indicator.id(), golden).isEqualTo(golden.is());
            assertThat(figure.period()).isEqualTo(golden.period());
        });
    }

    @ParameterizedTest
    @MethodSource("summed")
    void partsAddUpToTheWholeOnEveryTree(Indicator indicator) {
        for (LocalDate day : List.of(DAY, LocalDate.of(2023, 8, 31), LocalDate.of(2025, 6, 30),
                LocalDate.of(2025, 9, 30))) {
            for (TreeView tree : TreeView.values()) {
                FigureRequest request = FigureRequest.of(indicator.id(), "66", day).on(tree);
                Figure figure = centre.figures().read(PROVINCE, request);
                Stream.of(Breakdown.PLACE, Breakdown.LEVEL, Breakdown.OWNERSHIP, Breakdown.AREA, Breakdown.SCHOOL)
                        .forEach(by -> assertAddsUp(figure, request.by(by)));
                indicator.facets().keySet().forEach(facet -> assertAddsUp(figure, request.by(facet)));
            }
        }
    }

    private static void assertAddsUp(Figure figure, FigureRequest split) {
        Figure parts = centre.figures().read(PROVINCE, split);
        List<Figure.Row> rows = parts.rows();
        if (split.along().isEmpty()) {
            assertThat(parts.covered().map(Coverage::reported)).as("%s", split)
                    .isEqualTo(figure.covered().map(Coverage::reported));
            assertThat(parts.covered().map(Coverage::expected)).as("%s", split)
                    .isEqualTo(figure.covered().map(Coverage::expected));
        }
        assertThat(rows.stream().map(Figure.Row::ratio).reduce(NONE, Ratio::plus)).as("%s", split)
                .isEqualTo(whole(figure));
        if (split.along().isEmpty()) {
            figure.rows().getFirst().parts().forEach((value, part) -> assertThat(rows.stream()
                    .map(row -> row.parts().getOrDefault(value, NONE).numerator())
                    .reduce(BigDecimal.ZERO, BigDecimal::add)).as("%s %s", split, value)
                    .isEqualByComparingTo(part.numerator()));
        }
    }

    /** 28 of the schools that must be assessed were not, and no level counts them; certificates come from the department. */
    @Test
    void whoReportedIsSaidBesideTheFigure() {
        assertThat(coverage("accreditation-coverage", DAY)).contains(new Coverage(1021, OptionalLong.of(1021),
                Optional.of(DAY), false));
        LocalDate september = LocalDate.of(2023, 9, 30);
        assertThat(coverage("dx-teaching-2plus", september)).hasValueSatisfying(coverage -> {
            assertThat(coverage.reported()).isEqualTo(690);
            assertThat(coverage.expected()).hasValue(718);
            assertThat(coverage.old()).isFalse();
        });
        assertThat(coverage("graduation-sitting-rate", september)).hasValueSatisfying(coverage -> {
            assertThat(coverage.reported()).isEqualTo(78);
            assertThat(coverage.expected()).isEmpty();
        });
    }

    /** The last file of certificates speaks up to 30 Sep 2025; their indicator is old after 45 days. */
    @Test
    void whatWasReportedLongAgoIsOld() {
        LocalDate last = LocalDate.of(2025, 9, 30);
        assertThat(coverage("accreditation-coverage", last.plusDays(45)).orElseThrow().old()).isFalse();
        assertThat(coverage("accreditation-coverage", last.plusDays(46))).hasValueSatisfying(coverage -> {
            assertThat(coverage.oldest()).contains(last);
            assertThat(coverage.old()).isTrue();
        });
    }

    private static Optional<Coverage> coverage(String indicator, LocalDate day) {
        return centre.figures().read(PROVINCE, FigureRequest.of(indicator, "66", day)).covered();
    }

    @Test
    void levelsHeldAreThoseOfTheTable() {
        assertThat(parts("accreditation-coverage")).isEqualTo(Map.of("1", 96, "2", 468, "3", 143, "4", 4));
        assertThat(parts("national-standard-share")).isEqualTo(Map.of("1", 463, "2", 128));
        assertThat(parts("dx-teaching-2plus")).isEqualTo(Map.of("1", 131, "2", 372, "3", 187));
        assertThat(parts("dx-governance-2plus")).isEqualTo(Map.of("1", 94, "2", 360, "3", 236));
    }

    @Test
    void noDayHasMoreSchoolsAtNationalStandardThanAccreditedOnes() {
        List<LocalDate> months = LocalDate.of(2021, 1, 1).datesUntil(LocalDate.of(2025, 12, 1),
                Period.ofMonths(1)).toList();
        SortedMap<LocalDate, Ratio> accredited = history("accreditation-coverage", months);
        history("national-standard-share", months).forEach((day, standard) -> assertThat(standard.numerator())
                .as("%s", day).isLessThanOrEqualTo(accredited.get(day).numerator()));
    }

    private static SortedMap<LocalDate, Ratio> history(String indicator, List<LocalDate> days) {
        return centre.figures().history(PROVINCE, FigureRequest.of(indicator, "66", DAY), days);
    }

    @Test
    void everyExamIsItsOwn() {
        FigureRequest sitting = FigureRequest.of("graduation-sitting-rate", "66", LocalDate.of(2025, 9, 30));
        assertThat(centre.figures().periods(PROVINCE, sitting)).extracting(Figure.Period::name, Figure.Period::ratio)
                .containsExactly(tuple("2022", 20_319, 20_415), tuple("2023", 20_960, 21_042),
                        tuple("2024", 21_770, 21_838), tuple("2025", 22_463, 22_612));
        assertThat(centre.figures().periods(PROVINCE, sitting.on(TreeView.TODAY)))
                .extracting(Figure.Period::ratio).endsWith(Ratio.of(33_291, 33_516));
        assertThat(centre.figures().periods(PROVINCE,
                FigureRequest.of("full-pass-units", "66", LocalDate.of(2023, 7, 31)).on(TreeView.TODAY)))
                .extracting(Figure.Period::name, Figure.Period::ratio)
                .containsExactly(tuple("2022", 14, 78), tuple("2023", 17, 78));
    }

    @Test
    void centresAndSchoolsAreTheStreamsOfTheExam() {
        List<Figure.Row> streams = centre.figures().read(PROVINCE,
                FigureRequest.of("graduation-pass-rate", "66", LocalDate.of(2023, 7, 18)).by("stream")).rows();
        assertThat(streams).extracting(Figure.Row::key, Figure.Row::ratio)
                .containsExactly(tuple("THPT", 18_047, 18_473), tuple("GDTX", 1_679, 1_930));
    }

    @Test
    void theScoresAreThoseOfTheFile() {
        PlainScores plain = new PlainScores("20-diem-thi-2023.csv.gz");
        ScoreTable table = centre.figures().read(PROVINCE, ScoresRequest.of(2023, "66"));

        assertThat(table.councils()).containsExactly("40");
        assertThat(table.rows()).extracting(row -> row.key().toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrderElementsOf(PlainScores.subjects());
        table.rows().forEach(row -> {
            String subject = row.key().toLowerCase(Locale.ROOT);
            assertThat(row.count()).as(subject).isEqualTo(plain.count(subject));
            assertThat(row.total().movePointRight(2).intValueExact()).as(subject).isEqualTo(plain.sum(subject));
            assertThat(row.median().movePointRight(2).multiply(BigDecimal.TWO).intValueExact()).as(subject)
                    .isEqualTo(plain.twiceTheMedian(subject));
            assertThat(row.papersAtMost1()).as(subject).isEqualTo(plain.atMostOne(subject));
            row.histogram().forEach(bin -> assertThat(bin.count()).as("%s %s", subject, bin).isEqualTo(
                    plain.between(subject, bin.from().movePointRight(2).intValueExact(),
                            bin.to().compareTo(BigDecimal.TEN) == 0 ? 1001
                                    : bin.to().movePointRight(2).intValueExact())));
        });
    }

    private static Tuple tuple(String key, long numerator, long denominator) {
        return Tuple.tuple(key, Ratio.of(numerator, denominator));
    }

    private static Map<String, Integer> parts(String indicator) {
        return centre.figures().read(PROVINCE, FigureRequest.of(indicator, "66", DAY)).rows().getFirst().parts()
                .entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                        part -> part.getValue().numerator().intValueExact()));
    }

    private static Ratio whole(Figure figure) {
        return figure.rows().getFirst().ratio();
    }
}
