package vn.khue.catalogue.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** Every type of column, read by the real engine: both ends, nothing, and what cannot be read. */
class EveryTypeTest {

    private static final long DELIVERY = 7;
    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);
    private static final Contract CONTRACT = Catalogue.load(Path.of("src/test/resources/every-type"))
            .contract("every-type");

    private static final List<Case> READABLE = cases(0, """
            number|7|00007
            number|1.0|00001
            number|12345|12345
            words|  Ea  H'leo |Ea H'leo
            words|=1+1|=1+1
            whole|0|0
            whole|-5|-5
            whole|999999999|999999999
            whole|8.718.000|8718000
            whole|1,250|1250
            whole|12.0|12
            decimal|3.359,80|3359.8
            decimal|3,359.80|3359.8
            decimal|7,5|7.5
            decimal|7.5|7.5
            decimal|0.125|0.125
            decimal|1.2340|1.234
            decimal|8.718.000|8718000
            decimal|-999999998.0005|-999999998.0005
            money|12.500.000|12500000
            day|31/05/2023|2023-05-31
            day|1/6/2023|2023-06-01
            day|2024-02-29|2024-02-29
            day|2023-05-31T00:00|2023-05-31
            day|01/01/1900|1900-01-01
            day|31/12/2299|2299-12-31
            truth|CÓ|true
            truth|x|true
            truth|không|false
            choice|LOẠI ắ|a
            choice|hạng  nhất|a
            choice|B|b
            mark|0|0
            mark|10|1000
            mark|7,25|725
            mark|7.5|750
            """);
    private static final List<Case> UNREADABLE = cases(READABLE.size(), """
            number|123456|format|Số: “123456” không đúng dạng 00000.
            number||required|Thiếu Số.
            whole|12,5|whole-number|Nguyên: “12,5” không phải là số nguyên.
            whole|nhiều|whole-number|Nguyên: “nhiều” không phải là số nguyên.
            whole|99999999999999999999|whole-number|Nguyên: “99999999999999999999” không phải là số nguyên.
            whole|1000000000|maximum|Nguyên: 1000000000 lớn hơn 999999999.
            whole|999999999999999999|maximum|Nguyên: 999999999999999999 lớn hơn 999999999.
            whole|0,500|whole-number|Nguyên: “0,500” không phải là số nguyên.
            whole|000.000.125|whole-number|Nguyên: “000.000.125” không phải là số nguyên.
            whole|-6|minimum|Nguyên: -6 nhỏ hơn -5.
            decimal|1.234|number|Thập phân: “1.234” có thể đọc là số thập phân hoặc số hàng nghìn.
            decimal|0.500,25|number|Thập phân: “0.500,25” không phải là số.
            decimal|0,500.25|number|Thập phân: “0,500.25” không phải là số.
            decimal|1e5|number|Thập phân: “1e5” không phải là số.
            decimal|20000001|maximum|Thập phân: 20000001 lớn hơn 20000000.
            decimal|0.0001|step|Thập phân: 0.0001 không phải là bội của 0.0005.
            day|30/02/2023|date|Ngày: “30/02/2023” không phải là một ngày có thật.
            day|05/31/2023|date|Ngày: “05/31/2023” không phải là một ngày có thật.
            day|31/05/23|date|Ngày: “31/05/23” không phải là một ngày có thật.
            day|45077|date|Ngày: “45077” không phải là một ngày có thật.
            day|01/01/9999|date|Ngày: “01/01/9999” không phải là một ngày có thật.
            truth|có lẽ|yes-or-no|Đúng: “có lẽ” không phải là có hoặc không.
            choice|Loại C|value|Loại: không có giá trị “Loại C”.
            mark|85|maximum|Điểm: 85 lớn hơn 10.
            mark|7.255|score|Điểm: “7.255” không phải là điểm có nhiều nhất hai chữ số thập phân.
            mark|-2|minimum|Điểm: -2 nhỏ hơn 0.
            mark|7.3|step|Điểm: 7.3 không phải là bội của 0.25.
            """);
    private static final CheckSql CHECKS = new CheckSql(CONTRACT, kind -> Optional.empty(),
            value -> "hex(sipHash64Keyed((toUInt64(1), toUInt64(2)), " + value + "))");
    private static Warehouse warehouse;
    private static long loading = 1_000;
    private static List<Record> allAccepted;
    private static List<Record> allProblems;

    /** One cell tried in a file of its own; what is expected of it, each test says. */
    private record Case(long loading, String column, String cell, List<String> expected) {

        @Override
        public String toString() {
            return column + " " + cell;
        }
    }

    private static List<Case> cases(int before, String lines) {
        List<Case> cases = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            List<String> parts = List.of(line.split("\\|"));
            cases.add(new Case(before + cases.size() + 1, parts.get(0), parts.get(1), parts.subList(2, parts.size())));
        }
        return cases;
    }

    /** All cases are judged by one statement. */
    @BeforeAll
    static void judgeAllCases() {
        warehouse = TestWarehouse.empty();
        List<Case> all = Stream.concat(READABLE.stream(), UNREADABLE.stream()).toList();
        all.forEach(one -> new Landing(warehouse, CONTRACT, one.loading()).row(cells(one.column(), one.cell())).land());
        List<Attempt> attempts = all.stream().map(one -> attempt(one.loading())).toList();
        warehouse.execute(CHECKS.rejections(new Batch(attempts, AS_OF)));
        allProblems = rows("SELECT * FROM rejection");
        allAccepted = rows(CHECKS.acceptedRows(new Batch(attempts, AS_OF)));
    }

    static List<Case> readable() {
        return READABLE;
    }

    static List<Case> unreadable() {
        return UNREADABLE;
    }

    @ParameterizedTest
    @MethodSource("readable")
    void readsWhatPeopleWrite(Case tried) {
        assertThat(of(tried, allProblems)).isEmpty();
        assertThat(of(tried, allAccepted)).singleElement()
                .satisfies(row -> assertThat(text(row.get(tried.column()))).isEqualTo(tried.expected().getFirst()));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void saysWhatItCannotRead(Case tried) {
        assertThat(of(tried, allAccepted)).isEmpty();
        assertThat(of(tried, allProblems)).singleElement().satisfies(problem -> {
            assertThat(problem.get("field")).isEqualTo(tried.column());
            assertThat(problem.get("rule")).isEqualTo(tried.expected().getFirst());
            assertThat(problem.get("severity")).isEqualTo("reject");
            assertThat(problem.get("line")).hasToString("2");
            assertThat(problem.get("value")).isEqualTo(tried.cell());
            assertThat(problem.get("reason")).isEqualTo(tried.expected().getLast());
            assertThat(problem.get("remedy").toString()).isNotBlank();
        });
    }

    @Test
    void anEmptyCellIsNothingAndNeverAZero() {
        assertThat(rejections(row("number", "1"))).isEmpty();

        Record row = accepted().getFirst();
        for (String column : List.of("words", "whole", "part", "decimal", "money", "day", "truth", "choice", "mark",
                "secret", "former")) {
            assertThat(row.get(column)).as(column).isNull();
        }
        assertThat(row.get("doubled")).isEqualTo("00001");
    }

    @Test
    void anAbsentMarkIsNoMark() {
        assertThat(rejections(row("mark", "-1"))).isEmpty();
        assertThat(accepted().getFirst().get("mark")).isNull();
        assertThat(rejections(row("mark", "vắng"))).isEmpty();
    }

    @Test
    void decomposedLettersAndBlanksOfEveryKindAreRead() {
        assertThat(rejections(row("choice", "\u00a0Loa\u0323i\n A\u0306\u0301\u200b"))).isEmpty();
        assertThat(accepted().getFirst().get("choice")).isEqualTo("a");
    }

    @Test
    void aPartMayNotExceedItsWhole() {
        List<Record> problems = rejections(row("whole", "40", "part", "41"));

        assertThat(problems).extracting(problem -> problem.get("reason"))
                .containsExactly("Phần (41) lớn hơn Nguyên (40).");
    }

    @Test
    void aSecretIsHashedAndNeverRepeated() {
        assertThat(rejections(row("secret", "4000001x"))).singleElement().satisfies(problem -> {
            assertThat(problem.get("value")).isEqualTo("");
            assertThat(problem.get("reason")).isEqualTo("Số báo danh: “…” không đúng dạng [0-9]{8}.");
        });

        rejections(row("secret", "40000012"));
        assertThat(accepted().getFirst().get("secret").toString()).matches("[0-9A-F]{16}");
    }

    @Test
    void aColumnThatOnlyServesAChecksIsNotKept() {
        List<Record> problems = rejections(row("decimal", "2", "total", "5"));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.get("severity")).isEqualTo("warn");
            assertThat(problem.get("remedy")).isEqualTo("Dòng 2: tổng  khác hai lần 2; mã .");
        });
        assertThat(accepted().getFirst().field("total")).isNull();
    }

    @Test
    void aRuleOnAMarkSpeaksOfPoints() {
        assertThat(rejections(row("mark", "1"))).extracting(problem -> problem.get("rule")).containsExactly("passed");
        assertThat(rejections(row("mark", "1.25"))).isEmpty();
        assertThat(rejections(row("number", "1"))).as("unknown is not broken").isEmpty();
    }

    @Test
    void aColumnThatTheLawDroppedIsNotRead() {
        rejections(row("former", "12"));
        assertThat(accepted().getFirst().get("former")).hasToString("12");

        long later = land(row("former", "twelve"));
        LocalDate afterwards = LocalDate.of(2025, 1, 1);
        warehouse.execute(CHECKS.rejections(new Batch(List.of(attempt(later)), afterwards)));
        assertThat(warehouse.dsl().fetch(CHECKS.acceptedRows(new Batch(List.of(attempt(later)), afterwards))).getFirst().get("former"))
                .isNull();
    }

    @Test
    void linesOfOneKeyThatDifferRejectEachOther() {
        Landing landing = landing().row("1", "a").row("00001", "b").row("2", "c");

        assertThat(rejections(landing)).extracting(problem -> problem.get("line").toString(),
                problem -> problem.get("rule"), problem -> problem.get("reason")).containsExactly(
                tuple("2", "duplicate",
                        "Các dòng 2, 3 có cùng Số nhưng nội dung khác nhau."),
                tuple("3", "duplicate",
                        "Các dòng 2, 3 có cùng Số nhưng nội dung khác nhau."));
        assertThat(accepted()).extracting(row -> row.get("number")).containsExactly("00002");
    }

    @Test
    void aRepeatedLineCountsOnce() {
        Landing landing = landing().row("1", "a").row("1", " a ").row("01", "a");

        assertThat(rejections(landing)).extracting(problem -> problem.get("line") + " "
                + problem.get("severity") + " " + problem.get("reason")).containsExactly(
                "3 warn Dòng này giống hệt dòng 2; chỉ tính một lần.",
                "4 warn Dòng này giống hệt dòng 2; chỉ tính một lần.");
        assertThat(accepted()).hasSize(1);
    }

    @Test
    void linesWithoutAKeyDoNotMeet() {
        assertThat(rejections(landing().row("", "a").row("", "b"))).extracting(problem -> problem.get("rule"))
                .containsExactly("required", "required");
    }

    @Test
    void aFileIsJudgedAsAWholeAndByGroup() {
        long loading = land(landing().row(Map.of("number", "1", "choice", "a")).row(Map.of("number", "2", "choice", "a"))
                .row(Map.of("number", "3", "choice", "a")).row(Map.of("number", "4", "choice", "b")));

        assertThat(warehouse.dsl().fetch(CHECKS.brokenFileRules(new Batch(List.of(attempt(loading)), AS_OF)).orElseThrow()))
                .extracting(broken -> broken.get("rule") + " " + broken.get("severity") + " " + broken.get("reason"))
                .containsExactlyInAnyOrder("some reject Dòng không thoả điều kiện “some”.",
                        "few warn Loại a có quá hai dòng.");
    }

    @Test
    void aCellCannotLeaveItsQuotes() {
        String hostile = "'); DROP TABLE landing; -- \\' {value} ${x} ?";
        assertThat(rejections(row("day", hostile))).singleElement()
                .satisfies(problem -> assertThat(problem.get("value")).isEqualTo(hostile));
    }

    private static Attempt attempt(long loading) {
        return new Attempt(DELIVERY, loading, "2024-06-30", "department");
    }

    private Landing landing() {
        return new Landing(warehouse, CONTRACT, ++loading);
    }

    private Landing row(String... columnsAndCells) {
        return landing().row(cells(columnsAndCells));
    }

    /** One row with a number unless the number is what is tried. */
    private static Map<String, String> cells(String... columnsAndCells) {
        Map<String, String> cells = new HashMap<>(Map.of("number", "1"));
        for (int i = 0; i < columnsAndCells.length; i += 2) {
            cells.put(columnsAndCells[i], columnsAndCells[i + 1]);
        }
        return cells;
    }

    private long land(Landing landing) {
        landing.land();
        return loading;
    }

    private List<Record> rejections(Landing landing) {
        landing.land();
        warehouse.execute(CHECKS.rejections(new Batch(List.of(attempt(loading)), AS_OF)));
        return rows("SELECT * FROM rejection WHERE loading = " + loading + " ORDER BY line, rule");
    }

    private List<Record> accepted() {
        return rows(CHECKS.acceptedRows(new Batch(List.of(attempt(loading)), AS_OF)));
    }

    private static List<Record> rows(String select) {
        return warehouse.dsl().fetch(select).stream().map(row -> (Record) row).toList();
    }

    private static List<Record> of(Case tried, List<Record> rows) {
        return rows.stream().filter(row -> row.get("loading").toString().equals(Long.toString(tried.loading())))
                .toList();
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }
}
