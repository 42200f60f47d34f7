package vn.khue.receipts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.khue.store.tables.Tables.RECEIPT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khue.catalogue.Catalogue;
import vn.khue.publication.Published.Kind;
import vn.khue.publication.internal.TestPublisher;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.Figures;
import vn.khue.query.SourceLine;
import vn.khue.query.SourceLine.Cell;
import vn.khue.query.Sources;
import vn.khue.query.internal.TestFigures;
import vn.khue.receipts.CanonicalText;
import vn.khue.receipts.Receipt;
import vn.khue.receipts.ReceiptText.Row;
import vn.khue.receipts.Receipts;
import vn.khue.receipts.Reopened;
import vn.khue.sample.SampleCentre;
import vn.khue.shared.Audience;
import vn.khue.shared.BadRequest;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;
import vn.khue.store.TemporaryFolder;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** Three schools in two districts, and what was handed in about their certificates and exams. */
class ReceiptsTest {

    private static final LocalDate MAY = LocalDate.of(2023, 5, 31);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);
    private static final Scope PROVINCE = Scope.ofUnits(Audience.INTERNAL, "66");
    private static final FigureRequest COVERAGE = FigureRequest.of("accreditation-coverage", "66", MAY);
    private static final FigureRequest PASSED = FigureRequest.of("graduation-pass-rate", "66",
            LocalDate.of(2023, 12, 31));
    private static final Set<String> SCHOOLS = Set.of("66643001", "66643002", "66644001");
    private static final String SCHOOL = "'%s', '2012-09-05', NULL, 'Trường', 'THPT', 'public', NULL, '%s', NULL, NULL,"
            + " NULL, NULL";

    private Warehouse warehouse;
    private TestPublisher centre;
    private Receipts receipts;
    private Sources sources;

    private void open(TestStore store) {
        open(store, Catalogue.bundled());
    }

    private void open(TestStore store, Catalogue catalogue) {
        warehouse = TestWarehouse.empty();
        centre = new TestPublisher(store.dsl(), warehouse, catalogue);
        Figures figures = TestFigures.of(store.dsl(), warehouse, catalogue, centre.publications());
        receipts = TestReceipts.of(store.dsl(), figures, centre.publications(), catalogue);
        sources = TestFigures.sources(store.dsl(), warehouse, catalogue, centre.publications());
        centre.register(MAY, SCHOOL.formatted("66643001", "643"), SCHOOL.formatted("66643002", "643"),
                SCHOOL.formatted("66644001", "644"));
        centre.certificates(MAY, "'c1', '66643001', '2', '2018-06-14', '2023-06-14', NULL",
                "'c2', '66643002', '2', '2017-01-01', '2022-01-01', NULL",
                "'c3', '66644001', '3', '2020-05-18', '2025-05-18', NULL");
        centre.results("2023", "'2023', 'before', '2023-07-18', '66643001', 'CT2006', 'THPT', 90, 90, 90, 80, 76",
                "'2023', 'before', '2023-07-18', '66644001', 'CT2006', 'THPT', 9, 9, 9, 9, 9");
        publish();
    }

    private void publish() {
        centre.publications().publish(Kind.ADHOC).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void theSameAnswerToTheSameQuestionIsOneReceipt(TestStore store) {
        open(store);
        Receipt first = receipts.issue(PROVINCE, COVERAGE);
        Receipt second = receipts.issue(Scope.ofUnits(Audience.INTERNAL, "66", "643"), COVERAGE.from(1));

        assertThat(second).isEqualTo(first);
        assertThat(store.dsl().fetchCount(RECEIPT)).isEqualTo(1);
        assertThat(CanonicalText.write(first.text())).isEqualTo("""
                {"request":{"as_of":"2023-05-31","breakdown":[],"filters":{},"indicator":"accreditation-coverage",\
                "publication":1,"rule":2,"suppression":1,"tree":"AS_WAS","units":["66@1976-01-01"],"v":1},\
                "result":[{"den":3,"expected":3,"num":2,"reported":3,"state":"OK","unit":"66@1976-01-01"}]}"""
                .replace("66@1976-01-01", first.text().request().units().first()));
        assertThat(opened(first).isSame()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void aCorrectionGivesAnotherReceiptAndTheOldOneStandsAsItWas(TestStore store) {
        open(store);
        Receipt before = receipts.issue(PROVINCE, COVERAGE);
        centre.certificates(JUNE, "'c3', '66644001', '3', '2020-05-18', '2025-05-18', '2023-01-01'");
        publish();
        Receipt after = receipts.issue(PROVINCE, COVERAGE);

        assertThat(after.code()).isNotEqualTo(before.code());
        assertThat(whole(after)).isEqualTo(Ratio.of(1, 3));
        assertThat(opened(before).isSame()).isTrue();
        assertThat(whole(opened(before).receipt())).isEqualTo(Ratio.of(2, 3));
        assertThat(lines(COVERAGE.from(1), "66644001")).singleElement().satisfies(line -> {
            assertThat(line.counts()).isTrue();
            assertThat(line.file().publication()).isEqualTo(1);
        });
        assertThat(lines(COVERAGE, "66644001")).singleElement().satisfies(line -> {
            assertThat(line.counts()).isFalse();
            assertThat(line.file().publication()).isEqualTo(2);
            assertThat(line.cells()).contains(new Cell("revoked_on", "2023-01-01"));
        });
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void whatWasChangedInTheStoreIsNoticedAndNotShown(TestStore store) {
        open(store);
        Receipt receipt = receipts.issue(PROVINCE, COVERAGE);
        store.dsl().update(RECEIPT).set(RECEIPT.CANONICAL, CanonicalText.write(receipt.text())
                .replace("\"num\":2", "\"num\":3")).execute();

        assertThat(receipts.open(PROVINCE, receipt.code().text())).isInstanceOf(Reopened.Altered.class);
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void anotherAnswerIsNeverSilent(TestStore store) {
        open(store);
        Receipt receipt = receipts.issue(PROVINCE, COVERAGE);
        warehouse.execute("INSERT INTO change SELECT rule, facet, entity, toDate32('2023-05-31'), pub, pub_day, 1, 0,"
                + " cause, delivery FROM change WHERE facet = '' AND num > 0");

        Reopened.Asked opened = opened(receipt);
        assertThat(opened.isSame()).isFalse();
        assertThat(whole(opened.receipt())).isEqualTo(Ratio.of(2, 3));
        assertThat(opened.now().orElseThrow().result().getFirst().ratio().numerator()).isGreaterThan(whole(receipt).numerator());
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void whoMayNotReadTheFigureSeesNoMoreThanOfACodeThatIsNone(TestStore store) {
        open(store);
        String code = receipts.issue(PROVINCE, COVERAGE).code().text();
        Scope district = Scope.ofUnits(Audience.INTERNAL, "643");

        for (String hidden : List.of(code, "Z5RM0RDG82GMHNK1826WWM2HXC", "x", "")) {
            assertThatThrownBy(() -> receipts.open(district, hidden)).isInstanceOf(NotVisible.class);
        }
        assertThatThrownBy(() -> receipts.issue(district, COVERAGE)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> sources.of(district, COVERAGE, SCHOOLS)).isInstanceOf(NotVisible.class);
        String own = receipts.issue(district, FigureRequest.of("accreditation-coverage", "643", MAY)).code().text();
        assertThat(receipts.open(district, own)).isInstanceOf(Reopened.Asked.class);
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void partsPeriodsTreesAndValuesArePartOfTheQuestion(TestStore store) {
        open(store);
        Receipt places = receipts.issue(PROVINCE, COVERAGE.by(Breakdown.PLACE));
        assertThat(places.text().result()).extracting(row -> row.unit().substring(0, 3), Row::ratio).containsExactly(
                tuple("643", Ratio.of(1, 2)),
                tuple("644", Ratio.of(1, 1)));
        Receipt exam = receipts.issue(PROVINCE, PASSED);
        assertThat(exam.text().request().period()).contains("2023");
        assertThat(whole(exam)).isEqualTo(Ratio.of(85, 89));
        for (FigureRequest request : List.of(COVERAGE.by(Breakdown.PLACE), COVERAGE.by("held"), PASSED,
                PASSED.where("programme", "CT2006"), COVERAGE.on(TreeView.TODAY),
                FigureRequest.of("accreditation-coverage", "66643001", MAY),
                FigureRequest.of("dx-gap", "66", MAY))) {
            Receipt receipt = receipts.issue(PROVINCE, request);
            assertThat(receipt.text().request().figure().by()).isEqualTo(request.by());
            assertThat(opened(receipt).isSame()).as("%s", request).isTrue();
        }
        assertThat(store.dsl().fetchCount(RECEIPT)).isEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void aCellThatIsTooSmallIsNotHandedOn(TestStore store) {
        open(store);
        for (FigureRequest small : List.of(PASSED.by(Breakdown.PLACE), FigureRequest.of("graduation-pass-rate",
                "66644001", LocalDate.of(2023, 12, 31)))) {
            assertThatThrownBy(() -> receipts.issue(PROVINCE, small)).isInstanceOfSatisfying(BadRequest.class,
                    refused -> assertThat(refused.code()).isEqualTo("receipt.small-cell"));
        }
        assertThatThrownBy(() -> receipts.issue(PROVINCE, COVERAGE.by(Breakdown.SCHOOL)))
                .isInstanceOf(BadRequest.class);
        assertThat(store.dsl().fetchCount(RECEIPT)).isZero();
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void ofASchoolThatDoesNotCountItIsSaidWhatWasRead(TestStore store) {
        open(store);
        Map<String, List<SourceLine>> lines = sources.of(PROVINCE, COVERAGE, SCHOOLS);
        assertThat(lines).containsOnlyKeys("66643001", "66643002", "66644001");
        assertThat(lines.get("66643002")).singleElement().satisfies(line -> {
            assertThat(line.counts()).isFalse();
            assertThat(line.line()).hasValue(3);
            assertThat(line.file().name()).isEqualTo("accreditation-certificates.csv");
            assertThat(line.file().sha256()).hasSize(64);
            assertThat(line.cells()).contains(new Cell("certificate_no", "c2"), new Cell("expires_on", "2022-01-01"));
        });
        assertThat(sources.of(PROVINCE, PASSED, Set.of("66643002"))).isEmpty();
        assertThat(lines(PASSED, "66643001")).singleElement().satisfies(line ->
                assertThat(line.cells()).contains(new Cell("recognised", "76")));
        assertThat(sources.of(PROVINCE, PASSED.where("programme", "CT2018"), SCHOOLS)).isEmpty();
        assertThat(sources.of(PROVINCE, PASSED.at(MAY), SCHOOLS)).as("nothing is announced yet").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void anAppealTakesThePlaceOfTheFirstResultFromItsDayOn(TestStore store) {
        open(store);
        centre.results("2023", "'2023', 'after', '2023-08-10', '66643001', 'CT2006', 'THPT', 90, 90, 90, 80, 78");
        publish();
        assertThat(lines(PASSED.at(LocalDate.of(2023, 8, 9)), "66643001")).filteredOn(SourceLine::counts)
                .singleElement().satisfies(line -> assertThat(line.cells()).contains(new Cell("recognised", "76")));
        assertThat(lines(PASSED, "66643001")).hasSize(2).filteredOn(SourceLine::counts)
                .singleElement().satisfies(line -> assertThat(line.cells()).contains(new Cell("recognised", "78")));
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void ofRowsAboutPupilsOnlyTheFileAndTheirCountAreSaid(TestStore store) throws IOException {
        open(store, changed("contracts/accreditation-certificates.yaml", "privacy: public", "privacy: pupil"));
        assertThat(lines(COVERAGE, "66643001")).singleElement().satisfies(line -> {
            assertThat(line.isWithheld()).isTrue();
            assertThat(line.rows()).isEqualTo(1);
            assertThat(line.counts()).isTrue();
            assertThat(line.cells()).isEmpty();
            assertThat(line.file().name()).isEqualTo("accreditation-certificates.csv");
        });
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void rowsForTheDepartmentAloneAreShownToNobodyElse(TestStore store) throws IOException {
        open(store, changed("contracts/accreditation-certificates.yaml", "privacy: public",
                "privacy: department-only"));
        assertThat(lines(COVERAGE, "66643001")).singleElement().satisfies(line ->
                assertThat(line.cells()).contains(new Cell("certificate_no", "c1")));

        Scope district = Scope.ofUnits(Audience.INTERNAL, "643");
        FigureRequest own = FigureRequest.of("accreditation-coverage", "643", MAY);
        for (Scope reader : List.of(district, Scope.ofUnits(Audience.SHARED, "66"))) {
            FigureRequest asked = reader == district ? own : COVERAGE;
            assertThat(sources.of(reader, asked, Set.of("66643001")).get("66643001")).singleElement().satisfies(line ->
                    {
                assertThat(line.isWithheld()).isTrue();
                assertThat(line.cells()).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void underAnotherVersionOfTheRuleNoRowsAreShownAsTheOnesThatCounted(TestStore store) throws IOException {
        open(store);
        Catalogue later = changed("indicators/accreditation-coverage.yaml", "version: 2", "version: 3");
        assertThatThrownBy(() -> TestFigures.sources(store.dsl(), warehouse, later, centre.publications())
                .of(PROVINCE, COVERAGE, SCHOOLS)).isInstanceOfSatisfying(BadRequest.class,
                        refused -> assertThat(refused.code()).isEqualTo("query.rule-changed"));
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void aReceiptOfAnEarlierRuleStandsWhateverTheNewRuleIsMadeOf(TestStore store) throws IOException {
        open(store);
        Receipt receipt = receipts.issue(PROVINCE, COVERAGE);
        Catalogue later = changed("indicators/accreditation-coverage.yaml", "version: 2", "version: 3", text ->
                text.replace("from: accreditation-certificates", "from: national-standard-certificates"));
        Receipts afterwards = TestReceipts.of(store.dsl(), TestFigures.of(store.dsl(), warehouse, later,
                centre.publications()), centre.publications(), later);

        assertThat(((Reopened.Asked) afterwards.open(PROVINCE, receipt.code().text())).isSame()).isTrue();
    }

    /** The new definition knows no levels held, so the question cannot be asked; what was written down is still shown. */
    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void aReceiptThatCannotBeAskedAnyMoreShowsWhatWasWrittenDown(TestStore store) throws IOException {
        open(store);
        Receipt receipt = receipts.issue(PROVINCE, COVERAGE.by("held"));
        Catalogue later = changed("indicators/accreditation-coverage.yaml", "version: 2", "version: 3", text ->
                text.replaceAll("split: .*\n", ""));
        Receipts afterwards = TestReceipts.of(store.dsl(), TestFigures.of(store.dsl(), warehouse, later,
                centre.publications()), centre.publications(), later);
        Reopened.Asked opened = (Reopened.Asked) afterwards.open(PROVINCE, receipt.code().text());

        assertThat(opened.isRedefined()).isTrue();
        assertThat(opened.receipt()).isEqualTo(receipt);
        assertThat(opened.pins().published().number()).isEqualTo(1);
        assertThatThrownBy(() -> afterwards.open(Scope.ofUnits(Audience.INTERNAL, "644"), receipt.code().text()))
                .isInstanceOf(NotVisible.class);
    }

    private static Catalogue changed(String file, String was, String is) throws IOException {
        return changed(file, was, is, text -> text);
    }

    private static Catalogue changed(String file, String was, String is, UnaryOperator<String> also)
            throws IOException {
        Path folder = SampleCentre.catalogueIn(TemporaryFolder.make("catalogue"));
        SampleCentre.change(folder.resolve(file), folder.resolve(file), text ->
                also.apply(text.replace(was, is)));
        return Catalogue.load(folder);
    }

    private List<SourceLine> lines(FigureRequest figure, String school) {
        return sources.of(PROVINCE, figure, Set.of(school)).get(school);
    }

    private Reopened.Asked opened(Receipt receipt) {
        return (Reopened.Asked) receipts.open(PROVINCE, receipt.code().text());
    }

    private static Ratio whole(Receipt receipt) {
        return receipt.text().result().getFirst().ratio();
    }
}
