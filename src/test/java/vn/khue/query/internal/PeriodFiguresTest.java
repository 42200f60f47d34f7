package vn.khue.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.khue.catalogue.Catalogue;
import vn.khue.publication.Published.Kind;
import vn.khue.publication.internal.TestPublisher;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.Figures;
import vn.khue.shared.Audience;
import vn.khue.shared.BadRequest;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** Figures that belong to an exam, a school year or a night, and to no other. */
class PeriodFiguresTest {

    private static final String SITTING = "graduation-sitting-rate";
    private static final String PASS = "graduation-pass-rate";
    private static final String TEACHING = "dx-teaching-2plus";
    private static final LocalDate MAY = LocalDate.of(2023, 5, 31);
    private static final LocalDate ANNOUNCED = LocalDate.of(2023, 7, 18);
    private static final LocalDate APPEALED = LocalDate.of(2023, 8, 20);
    private static final Scope PROVINCE = Scope.ofUnits(Audience.INTERNAL, "66");

    private final TestStore database = TestStore.h2();
    private final Warehouse warehouse = TestWarehouse.empty();
    private final TestPublisher centre = new TestPublisher(database.dsl(), warehouse, Catalogue.bundled());
    private final Figures figures =
            TestFigures.of(database.dsl(), warehouse, Catalogue.bundled(), centre.publications());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aResultCountsFromItsAnnouncementOnAndSaysSo() {
        threeSchools();
        centre.results("2023", before("66643001", "CT2006", "THPT", 100, 99, 90, 88));
        publish();

        Figure early = read(SITTING, ANNOUNCED.minusDays(1));
        assertThat(early.period()).isEmpty();
        assertThat(early.rows()).extracting(Figure.Row::ratio).containsExactly(Ratio.of(0, 0));
        Figure then = read(SITTING, ANNOUNCED);
        assertThat(then.period()).contains("2023");
        assertThat(then.since()).contains(ANNOUNCED);
        assertThat(then.placedOn()).isEqualTo("2023-06-01");
        assertThat(whole(then)).isEqualTo(Ratio.of(99, 100));
        assertThat(whole(read(PASS, ANNOUNCED))).isEqualTo(Ratio.of(88, 90));
    }

    @Test
    void appealsReplaceWhatWasAnnouncedBeforeThemAndOnlyThat() {
        threeSchools();
        centre.results("2023", before("66643001", "CT2006", "THPT", 100, 99, 90, 88),
                before("66643002", "CT2006", "THPT", 50, 50, 50, 40));
        publish();
        centre.results("2023", after("66643001", "CT2006", "THPT", 100, 99, 90, 89));
        publish();

        assertThat(whole(read(PASS, APPEALED.minusDays(1)))).isEqualTo(Ratio.of(128, 140));
        assertThat(whole(read(PASS, APPEALED))).isEqualTo(Ratio.of(129, 140));
        assertThat(whole(figures.read(PROVINCE, FigureRequest.of(PASS, "66", APPEALED).from(1))))
                .isEqualTo(Ratio.of(128, 140));
        assertThat(read(PASS, APPEALED).since()).contains(ANNOUNCED);
    }

    @Test
    void resultsBeforeAndAfterAppealsOfOneDayAreThoseAfter() {
        threeSchools();
        centre.results("2023", before("66643001", "CT2006", "THPT", 100, 99, 90, 88),
                after("66643001", "CT2006", "THPT", 100, 99, 90, 89).replace(APPEALED.toString(), ANNOUNCED.toString()));
        publish();

        assertThat(whole(read(PASS, ANNOUNCED))).isEqualTo(Ratio.of(89, 90));
    }

    @Test
    void nothingIsCarriedIntoTheNextExam() {
        threeSchools();
        centre.results("2023", before("66643001", "CT2006", "THPT", 100, 99, 90, 88),
                before("66643002", "CT2006", "THPT", 50, 50, 50, 40));
        centre.results("2024", "'2024', 'before', '2024-07-17', '66643001', 'CT2006', 'THPT', 80, 80, 79, 70, 70");
        publish();
        LocalDate next = LocalDate.of(2024, 7, 17);

        assertThat(read(SITTING, next.minusDays(1)).period()).contains("2023");
        assertThat(whole(read(SITTING, next.minusDays(1)))).isEqualTo(Ratio.of(149, 150));
        assertThat(read(SITTING, next).period()).contains("2024");
        assertThat(whole(read(SITTING, next))).isEqualTo(Ratio.of(79, 80));
        FigureRequest request = FigureRequest.of(SITTING, "66", next);
        assertThat(whole(figures.read(PROVINCE, request.of("2023")))).isEqualTo(Ratio.of(149, 150));
        assertThat(whole(figures.read(PROVINCE, request.of("2022")))).isEqualTo(Ratio.of(0, 0));
        assertThat(figures.periods(PROVINCE, request)).containsExactly(
                new Figure.Period("2023", ANNOUNCED, Ratio.of(149, 150)),
                new Figure.Period("2024", next, Ratio.of(79, 80)));
        assertThat(figures.history(PROVINCE, request, List.of(MAY, next))).containsExactly(
                Map.entry(ANNOUNCED, Ratio.of(149, 150)), Map.entry(next, Ratio.of(79, 80)));
        assertThat(figures.history(PROVINCE, request, List.of(APPEALED, next.minusDays(1)))).isEmpty();
    }

    @Test
    void programmesAndStreamsAddUpToTheFigure() {
        threeSchools();
        centre.results("2023", before("66643001", "CT2006", "THPT", 100, 99, 90, 88),
                before("66643001", "CT2018", "THPT", 20, 20, 20, 20),
                before("66643003", "CT2006", "GDTX", 30, 28, 28, 21));
        publish();
        FigureRequest request = FigureRequest.of(PASS, "66", ANNOUNCED);

        assertThat(whole(figures.read(PROVINCE, request))).isEqualTo(Ratio.of(129, 138));
        assertThat(figures.read(PROVINCE, request.by("programme")).rows()).containsExactly(
                new Figure.Row("CT2018", "CT 2018", Ratio.of(20, 20)),
                new Figure.Row("CT2006", "CT 2006", Ratio.of(109, 118)));
        assertThat(figures.read(PROVINCE, request.by("stream")).rows()).extracting(Figure.Row::key, Figure.Row::ratio)
                .containsExactly(tuple("THPT", Ratio.of(108, 110)),
                        tuple("GDTX", Ratio.of(21, 28)));
        assertThat(figures.read(PROVINCE, request.where("stream", "GDTX").by(Breakdown.SCHOOL)).rows())
                .containsExactly(new Figure.Row("66643003", "School 66643003", Ratio.of(21, 28)));
        assertThat(figures.periods(PROVINCE, request.where("programme", "CT2018")))
                .extracting(Figure.Period::ratio).containsExactly(Ratio.of(20, 20));
        assertThatThrownBy(() -> figures.read(PROVINCE, request.by("colour"))).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> figures.read(PROVINCE, request.where("stream", "THPT").by("programme")))
                .isInstanceOf(BadRequest.class);
    }

    @Test
    void aSchoolThatClosedBeforeTheAnnouncementStillHasItsCandidates() {
        centre.register(MAY, school("66643001", "THPT", "643"), "'66643002', '2010-01-01', NULL, 'School', 'THPT',"
                + " 'public', NULL, '643', NULL, NULL, '2023-07-01', NULL");
        centre.results("2023", before("66643002", "CT2006", "THPT", 100, 99, 90, 88));
        publish();

        assertThat(whole(read(SITTING, ANNOUNCED))).isEqualTo(Ratio.of(99, 100));
    }

    @Test
    void anAnnouncementThatTurnsOutToBeLaterMovesTheWholePeriod() {
        threeSchools();
        centre.results("2023", before("66643001", "CT2006", "THPT", 100, 99, 90, 88));
        publish();
        centre.results("2023", before("66643001", "CT2006", "THPT", 100, 99, 90, 88)
                .replace(ANNOUNCED.toString(), "2023-07-20"));
        publish();

        assertThat(read(SITTING, ANNOUNCED).period()).isEmpty();
        assertThat(read(SITTING, LocalDate.of(2023, 7, 20)).since()).contains(LocalDate.of(2023, 7, 20));
        assertThat(whole(read(SITTING, LocalDate.of(2023, 7, 20)))).isEqualTo(Ratio.of(99, 100));
        assertThat(figures.read(PROVINCE, FigureRequest.of(SITTING, "66", ANNOUNCED).from(1)).period())
                .contains("2023");
    }

    @Test
    void anExamOfJune2025StandsOnDistrictsThoughAnnouncedInJuly() {
        centre.register(MAY, school("66643001", "THPT", "643"), school("54555001", "THPT", "555"));
        centre.register(LocalDate.of(2025, 7, 1),
                "'66643001', '2025-07-01', NULL, 'School', 'THPT', 'public', NULL, NULL, '24133', NULL, NULL, NULL",
                "'54555001', '2025-07-01', NULL, 'School', 'THPT', 'public', NULL, NULL, '22015', NULL, NULL, NULL");
        centre.results("2025", "'2025', 'before', '2025-07-16', '66643001', 'CT2018', 'THPT', 80, 80, 79, 70, 70",
                "'2025', 'before', '2025-07-16', '54555001', 'CT2018', 'THPT', 20, 20, 19, 10, 10");
        publish();
        LocalDate july = LocalDate.of(2025, 7, 16);
        FigureRequest request = FigureRequest.of(SITTING, "66", july);

        Figure asItWas = figures.read(PROVINCE, request.by(Breakdown.PLACE));
        assertThat(asItWas.rows()).extracting(Figure.Row::key, Figure.Row::ratio)
                .containsExactly(tuple("643", Ratio.of(79, 80)));
        assertThat(asItWas.placedOn()).isEqualTo("2025-06-01");
        assertThatThrownBy(() -> figures.read(PROVINCE, request.by(Breakdown.COMMUNE)))
                .isInstanceOf(BadRequest.class);
        FigureRequest today = request.on(TreeView.TODAY);
        assertThat(whole(figures.read(PROVINCE, today))).isEqualTo(Ratio.of(98, 100));
        assertThat(figures.read(PROVINCE, today.by(Breakdown.PLACE)).rows()).hasSize(2);
        assertThat(figures.periods(PROVINCE, today)).extracting(Figure.Period::ratio)
                .containsExactly(Ratio.of(98, 100));
        assertThat(figures.history(PROVINCE, request, List.of(july))).containsExactly(
                Map.entry(july, Ratio.of(79, 80)));
    }

    @Test
    void aUnitPassesWholeWhenEverybodyInEveryStreamDoes() {
        threeSchools();
        centre.results("2023", before("66643001", "CT2006", "THPT", 100, 99, 90, 90),
                before("66643002", "CT2006", "THPT", 50, 50, 50, 50), before("66643002", "CT2006", "GDTX", 5, 5, 5, 4),
                before("66643003", "CT2006", "GDTX", 10, 10, 0, 0));
        publish();

        assertThat(whole(read("full-pass-units", ANNOUNCED))).isEqualTo(Ratio.of(1, 2));
    }

    @Test
    void levelsOfDigitalTransformationAreStrict() {
        centre.register(MAY, school("66643001", "TH", "643"), school("66643002", "THCS", "643"),
                school("66643003", "THPT", "644"), school("66643004", "GDTX", "644"), school("66643005", "LC", "644"),
                school("66643006", "MN", "644"));
        dx("external", "2023-06-10", "66643001", "'1.3', 'teaching', 49.5");
        dx("external", "2023-06-10", "66643002", "'1.3', 'teaching', 30", "'1.4', 'teaching', 20",
                "'2.3', 'governance', 90");
        dx("external", "2023-06-12", "66643003", "'1.3', 'teaching', 75");
        dx("external", "2023-06-12", "66643004", "'1.3', 'teaching', 75.5");
        publish();

        Figure.Row first = read(TEACHING, LocalDate.of(2023, 6, 10)).rows().getFirst();
        assertThat(first.ratio()).isEqualTo(Ratio.of(1, 5));
        assertThat(first.parts()).containsExactly(Map.entry("1", Ratio.of(1, 5)), Map.entry("2", Ratio.of(1, 5)));
        Figure.Row last = read(TEACHING, LocalDate.of(2023, 6, 12)).rows().getFirst();
        assertThat(last.ratio()).isEqualTo(Ratio.of(3, 5));
        assertThat(last.parts()).containsExactly(Map.entry("1", Ratio.of(1, 5)), Map.entry("2", Ratio.of(2, 5)),
                Map.entry("3", Ratio.of(1, 5)));
        assertThat(figures.read(PROVINCE, FigureRequest.of(TEACHING, "66", LocalDate.of(2023, 6, 12)).by("reached"))
                .rows()).extracting(Figure.Row::key).containsExactly("1", "2", "3");
        assertThat(figures.read(PROVINCE, FigureRequest.of("dx-governance-2plus", "66", LocalDate.of(2023, 6, 12))
                .by(Breakdown.DISTRICT)).rows()).extracting(Figure.Row::key, Figure.Row::ratio, Figure.Row::parts)
                .containsExactly(tuple("643", Ratio.of(1, 2),
                                Map.of("3", Ratio.of(1, 2))),
                        tuple("644", Ratio.of(0, 3), Map.of()));
        assertThat(read(TEACHING, LocalDate.of(2023, 6, 12)).placedOn()).isEqualTo("2023-06-10");
    }

    @Test
    void theGapIsTakenOverSchoolsWithBothScoresOfAGroup() {
        centre.register(MAY, school("66643001", "TH", "643"), school("66643002", "THCS", "643"));
        dx("self", "2023-05-20", "66643001", "'1.3', 'teaching', 80", "'2.3', 'governance', 60.5");
        dx("self", "2023-05-20", "66643002", "'1.3', 'teaching', 80");
        publish();
        assertThat(read("dx-gap", LocalDate.of(2023, 6, 10)).period()).isEmpty();

        dx("external", "2023-06-10", "66643001", "'1.3', 'teaching', 70", "'2.3', 'governance', 61");
        dx("external", "2023-06-10", "66643002", "'2.3', 'governance', 50");
        publish();
        FigureRequest request = FigureRequest.of("dx-gap", "66", LocalDate.of(2023, 6, 10));
        assertThat(whole(figures.read(PROVINCE, request)))
                .isEqualTo(new Ratio(new BigDecimal("9.5"), new BigDecimal("2")));
        assertThat(figures.read(PROVINCE, request.by("group")).rows()).extracting(Figure.Row::key, Figure.Row::ratio)
                .containsExactly(tuple("teaching", Ratio.of(10, 1)),
                        tuple("governance",
                                new Ratio(new BigDecimal("-0.5"), BigDecimal.ONE)));
    }

    /** Scored under its old code in June, corrected under its new one: 40 points, not 80. */
    @Test
    void aResultCorrectedUnderTheNewCodeOfItsSchoolTakesThePlaceOfTheOneUnderTheOld() {
        String recoded = school("66643001", "TH", "643").replace("'66643001', '2010-01-01', NULL",
                "'66024001', '2023-06-20', '66643001'");
        centre.register(MAY, school("66643001", "TH", "643"), school("66643002", "THCS", "643"));
        dx("self", "2023-05-20", "66643001", "'1.3', 'teaching', 70", "'2.3', 'governance', 60");
        dx("external", "2023-06-10", "66643001", "'1.3', 'teaching', 40", "'2.3', 'governance', 38");
        publish();
        centre.register(LocalDate.of(2023, 6, 20), recoded);
        dx("external", "2023-06-10", "66024001", "'1.3', 'teaching', 42", "'2.3', 'governance', 40");
        publish();

        LocalDate october = LocalDate.of(2023, 10, 1);
        Figure.Row teaching = read(TEACHING, october).rows().getFirst();
        assertThat(teaching.ratio()).isEqualTo(Ratio.of(0, 2));
        assertThat(teaching.parts()).containsExactly(Map.entry("1", Ratio.of(1, 2)));
        assertThat(whole(read("dx-governance-2plus", october))).isEqualTo(Ratio.of(0, 2));
        assertThat(whole(read("dx-gap", october))).isEqualTo(Ratio.of(48, 2));
        assertThat(whole(figures.read(PROVINCE, FigureRequest.of("dx-gap", "66", october).from(1))))
                .isEqualTo(Ratio.of(52, 2));
    }

    @Test
    void aNightStandsForItself() {
        centre.register(MAY, school("66643001", "TH", "643"), school("66643002", "MN", "643"));
        nights("2023-05-30", "'66643001', 'sector-records', 1, 1, 1, 1, 0", "'66643001', 'cashless', 1, 0, 0, 0, 3",
                "'66643002', 'sector-records', 1, 0, 0, 0, 1");
        nights("2023-05-31", "'66643001', 'sector-records', 1, 1, 1, 0, 0", "'66643001', 'cashless', 0, 0, 0, 0, 3",
                "'66643002', 'sector-records', 1, 0, 0, 0, 2");
        publish();

        assertThat(whole(read("deliveries-received", LocalDate.of(2023, 5, 30)))).isEqualTo(Ratio.of(1, 3));
        Figure last = read("deliveries-received", LocalDate.of(2023, 6, 2));
        assertThat(whole(last)).isEqualTo(Ratio.of(0, 2));
        assertThat(last.period()).contains("2023-05-31");
        assertThat(last.since()).contains(MAY);
        assertThat(figures.read(PROVINCE, FigureRequest.of("deliveries-received", "66", LocalDate.of(2023, 5, 30))
                .by("dataset")).rows()).extracting(Figure.Row::key, Figure.Row::ratio)
                .containsExactly(tuple("cashless", Ratio.of(0, 1)),
                        tuple("sector-records", Ratio.of(1, 2)));
        assertThat(whole(read("silent-schools", LocalDate.of(2023, 5, 30)))).isEqualTo(Ratio.of(0, 2));
        assertThat(whole(read("silent-schools", MAY))).isEqualTo(Ratio.of(1, 2));
    }

    /** The month's file is missed for the first time, the night's for the tenth. */
    @Test
    void aSilentSchoolIsSilentOnTheNightOnWhichAMonthsFileIsDueToo() {
        centre.register(MAY, school("66643001", "TH", "643"), school("66643002", "MN", "643"));
        nights("2023-05-31", "'66643001', 'sector-records', 1, 0, 0, 0, 10", "'66643001', 'cashless', 1, 0, 0, 0, 1",
                "'66643002', 'sector-records', 1, 1, 1, 1, 0", "'66643002', 'cashless', 1, 0, 0, 0, 3");
        publish();

        assertThat(whole(read("silent-schools", MAY))).isEqualTo(Ratio.of(1, 2));
    }

    @Test
    void aSchoolThatTheRegisterMovesIsComputedAgainInEveryPeriod() {
        threeSchools();
        centre.results("2023", before("66643001", "CT2006", "THPT", 100, 99, 90, 88));
        dx("external", "2023-06-10", "66643001", "'1.3', 'teaching', 80");
        publish();
        centre.register(MAY.plusDays(1), school("66643001", "MN", "644"));
        publish();

        assertThat(whole(read(TEACHING, ANNOUNCED))).isEqualTo(Ratio.of(0, 2));
        assertThat(figures.read(PROVINCE, FigureRequest.of(SITTING, "66", ANNOUNCED).by(Breakdown.DISTRICT)).rows())
                .extracting(Figure.Row::key, Figure.Row::ratio)
                .containsExactly(tuple("644", Ratio.of(99, 100)));
    }

    private void threeSchools() {
        centre.register(MAY, school("66643001", "THPT", "643"), school("66643002", "LC", "643"),
                school("66643003", "GDTX", "644"));
    }

    private Figure read(String indicator, LocalDate day) {
        return figures.read(PROVINCE, FigureRequest.of(indicator, "66", day));
    }

    private static Ratio whole(Figure figure) {
        return figure.rows().getFirst().ratio();
    }

    private void publish() {
        centre.publications().publish(Kind.ADHOC).orElseThrow();
    }

    private void dx(String stage, String day, String school, String... scores) {
        centre.deliver("dx-scores", "2022-2023", LocalDate.of(2023, 8, 31),
                "year, school, stage, assessed_on, criterion, `group`, score", List.of(scores).stream().map(score ->
                        "'2022-2023', '%s', '%s', '%s', %s".formatted(school, stage, day, score))
                        .toArray(String[]::new));
    }

    private void nights(String night, String... rows) {
        centre.deliver("intake-nights", night, LocalDate.parse(night),
                "night, school, dataset, due, received, on_time, accepted, missed", List.of(rows).stream()
                        .map(row -> "'%s', %s".formatted(night, row)).toArray(String[]::new));
    }

    private static String school(String code, String level, String district) {
        return "'%s', '2010-01-01', NULL, 'School %s', '%s', 'public', NULL, '%s', NULL, NULL, NULL, NULL"
                .formatted(code, code, level, district);
    }

    private static String before(String school, String programme, String stream, int due, int sat, int recognition,
            int recognised) {
        return row("before", ANNOUNCED, school, programme, stream, due, sat, recognition, recognised);
    }

    private static String after(String school, String programme, String stream, int due, int sat, int recognition,
            int recognised) {
        return row("after", APPEALED, school, programme, stream, due, sat, recognition, recognised);
    }

    private static String row(String stage, LocalDate day, String school, String programme, String stream, int due,
            int sat, int recognition, int recognised) {
        return "'2023', '%s', '%s', '%s', '%s', '%s', %d, %d, %d, %d, %d".formatted(stage, day, school, programme,
                stream, due, due, sat, recognition, recognised);
    }
}
