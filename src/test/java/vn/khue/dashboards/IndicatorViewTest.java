package vn.khue.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import vn.khue.catalogue.Catalogue;
import vn.khue.charts.ui.Chart;
import vn.khue.query.Figure;
import vn.khue.query.Figure.Member;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.shared.Audience;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;

/** The page of an indicator. */
class IndicatorViewTest extends BoardScreenTest {

    @Test
    void anIndicatorShowsItsFigureRuleLawAndPlaces() {
        go("chi-so/accreditation-coverage", "at=2023-05-31");
        answer();
        assertThat(text(UI.getCurrent())).contains("Tỉ lệ trường đạt kiểm định chất lượng", "69,64", "1.021 trường",
                "Cơ sở đang hoạt động: Mầm non, Tiểu học, THCS, THPT, Liên cấp", "Tính là chưa đạt, vẫn ở mẫu số",
                "TT 22/2024/TT-BGDĐT", "Bản 2", "Kiểm định chất lượng theo huyện", "Diễn biến");
    }

    @Test
    void theWayToTheTargetSaysWhatIsMissingAndWhatRunsOut() {
        go("chi-so/accreditation-coverage", "at=2023-05-31");
        answer();
        // every fourth of the 711 runs out within the year: 178; every fifth of the 310 had a certificate
        assertThat(text(find(PathCard.class).single())).contains("Đường đến chỉ tiêu", "chỉ tiêu năm 2023: 70",
                "trường còn thiếu", "Cần 715 trong 1.021 trường", "62 có giấy đã hết hạn", "248 chưa từng có giấy",
                "178 trường hết hạn đến 31/05/2024", "Đây là dự tính, không phải kết quả",
                "giấy hết hạn 30/04/2023");
        assertThat(find(Anchor.class, find(PathCard.class).single()).all()).extracting(Anchor::getHref)
                .anySatisfy(href -> assertThat(href).startsWith("chi-so/accreditation-coverage?")
                        .contains("which=out", "unit=66", "at=2023-05-31"))
                .anySatisfy(href -> assertThat(href).startsWith("chi-so/expiring-12m?")
                        .contains("which=in", "unit=66", "at=2023-05-31"));
    }

    @Test
    void theProjectionIsATableToo() {
        go("chi-so/accreditation-coverage", "at=2023-05-31");
        answer();
        test(find(NativeButton.class, find(PathCard.class).single()).all().getLast()).click();
        assertThat(text(find(PathCard.class).single())).contains("Hết hạn thêm", "Không cấp lại", "Cấp lại hết",
                "30/06/2023", "31/05/2024");
    }

    @Test
    void whereTheIndicatorIsOfAPeriodThereIsNoProjection() {
        go("chi-so/graduation-pass-rate", "at=2023-05-31");
        answer();
        assertThat(find(PathCard.class).all()).isEmpty();
        assertThat(find(ComparisonCard.class).all()).hasSize(1);
    }

    @Test
    void unitsAreComparedWithWhatChanceExplains() {
        go("chi-so/accreditation-coverage", "at=2023-05-31");
        answer();
        assertThat(text(find(ComparisonCard.class).single())).contains("So sánh công bằng",
                "biến động ngẫu nhiên dự kiến", "giới hạn đã nới");
        test(find(NativeButton.class, find(ComparisonCard.class).single()).all().getLast()).click();
        assertThat(text(find(ComparisonCard.class).single())).contains("Buôn Ma Thuột", "Trong giới hạn",
                "không khác biệt có ý nghĩa (hạng", "Ước lượng co về chung");
    }

    @Test
    void aPlaceWithoutPartsIsNotCompared() {
        go("chi-so/accreditation-coverage", "unit=646&at=2023-05-31");
        answer();
        assertThat(find(ComparisonCard.class).all()).isEmpty();
        assertThat(text(find(PathCard.class).single())).contains("Cần 35 trong 49 trường");
    }

    @Test
    void theListOfThoseThatRunOutIsAPageOfItsOwn() {
        go("chi-so/expiring-12m", "unit=66&at=2023-05-31&which=in");
        answer();
        assertThat(text(UI.getCurrent())).contains("Hết hạn trong 12 tháng", "25,60");
    }

    @Test
    void aRankWithinTheNoiseIsNotShown() {
        go("chi-so/accreditation-coverage", "at=2023-05-31");
        answer();
        assertThat(text(find(RankingCard.class).all().getFirst())).contains("không khác biệt có ý nghĩa");
    }

    @Test
    void thoseWhoCountAndThoseWhoDoNotAreTwoListsOfOne() {
        go("chi-so/accreditation-coverage", "unit=646&at=2023-05-31");
        answer();
        assertThat(find(NativeButton.class, find(MembersCard.class).single()).all()).extracting(NativeButton::getText)
                .containsExactly("Tất cả 49", "18 đạt", "31 chưa đạt");
        assertThat(test(grid()).size()).isEqualTo(49);
        test(find(NativeButton.class, find(MembersCard.class).single()).all().getLast()).click();
        assertThat(test(grid()).size()).isEqualTo(31);
    }

    @Test
    void theAddressRestoresTheListAsItWasLookedAt() {
        go("chi-so/accreditation-coverage", "unit=646&at=2023-05-31&which=in&q=so+17");
        answer();
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(test(grid()).getRow(0).school().ratio()).isEqualTo(Ratio.of(1, 1));
    }

    @Test
    void anotherIndicatorTakesThePlaceOfTheFirst() {
        go("chi-so/accreditation-coverage", "at=2023-05-31");
        answer();
        go("chi-so/graduation-pass-rate", "at=2023-05-31");
        answer();
        assertThat(text(UI.getCurrent())).contains("96,68").doesNotContain("69,64");
    }

    @Test
    void anIndicatorThatIsNoneLeadsToTheFirst() {
        go("chi-so/so-bua", "");
        answer();
        assertThat(text(UI.getCurrent())).contains("69,64");
    }

    /** 700/1020 and 711/1021: 22/2041 by schools' own results, the rest by the one that opened. */
    @Test
    void aChangeIsSaidWithItsPartsAndTheWayToTheSchoolsBehindThem() {
        go("chi-so/accreditation-coverage", "at=2023-05-31");
        answer();
        assertThat(text(movement())).contains("31/05/2022: 68,63\u202f% (700/1.020) → 31/05/2023: 69,64\u202f%"
                + " (711/1.021)", "Tăng 1,01 điểm.", "Kết quả của trường  +1,08 điểm", "Mở, đóng trường  −0,07 điểm",
                "14 trường kéo lên, 3 trường kéo xuống. Nhiều nhất:").doesNotContain("mới có số");
        assertThat(find(Anchor.class, movement()).all()).extracting(Anchor::getHref)
                .containsExactly("truong/66643001?at=2023-05-31", "truong/66646009?at=2023-05-31");
        assertThat(find(Chart.class, movement()).single().getElement().getProperty("sentence"))
                .isEqualTo("Tăng 1,01 điểm. Kết quả của trường +1,08 điểm; Mở, đóng trường −0,07 điểm");
        test(find(NativeButton.class, movement()).all().getLast()).click();
        assertThat(text(movement())).contains("Cộng lại", "+1,01 điểm", "Trường kéo xuống");
    }

    @Test
    void theDayThatAFigureIsHeldAgainstIsInTheAddressAndCanBeChosen() {
        go("chi-so/accreditation-coverage", "at=2023-05-31&since=2021-05-31");
        answer();
        assertThat(find(DayPicker.class, movement()).single().getValue()).isEqualTo(LocalDate.of(2021, 5, 31));
        assertThat(text(movement())).contains("31/05/2021: ");
        test(find(DayPicker.class, movement()).single()).setValue(FixedFigures.DAY);
        answer();
        assertThat(text(movement())).contains("Tỉ lệ không đổi so với 31/05/2023").doesNotContain("31/05/2021");
    }

    @Test
    void whatCannotBeHeldAgainstAnythingSaysWhy() {
        go("chi-so/graduation-pass-rate", "at=2023-05-31");
        answer();
        assertThat(text(movement())).contains("Không tách được: Kỳ thi 2022 chưa có mẫu số");
        go("chi-so/graduation-pass-rate", "at=2023-05-31&unit=646&since=2022-10-01");
        answer();
        assertThat(text(movement())).contains("Cả hai ngày thuộc Kỳ thi 2023");
        figures.absent = Set.of("graduation-results");
        go("chi-so/graduation-pass-rate", "at=2023-05-30");
        answer();
        assertThat(find(NothingYet.class, movement()).all()).hasSize(1);
    }

    private MovementCard movement() {
        return find(MovementCard.class).single();
    }

    @Test
    void whoeverHasButOneSchoolIsLedToIt() {
        surroundings.scope = OF_A_SCHOOL;
        go("chi-so", "");
        answer();
        assertThat(find(MembersCard.class).all()).isEmpty();
        assertThat(text(UI.getCurrent())).contains(FixedFigures.SCHOOL);
    }

    @Test
    void whoeverMayNotSeeTheWholeOpensOnTheirOwn() {
        surroundings.scope = Scope.ofUnits(Audience.INTERNAL, "646");
        go("chi-so/accreditation-coverage", "at=2023-05-31");
        answer();
        assertThat(text(UI.getCurrent())).contains("36,73", "49 trường").doesNotContain("69,64");
    }

    @Test
    void theWorkbookHoldsTheSchoolsAsSeenWithRealNumbersAndWhatMustBeKnown() throws IOException {
        byte[] bytes = written(true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("Mã trường");
            assertThat(rows.get(1).getCellText(1)).isEqualTo("=1+1");
            assertThat(rows.get(1).getCell(1).getFormula()).isNull();
            assertThat(rows.get(2).getCellText(4)).isEqualTo("Cấp độ 2");
            assertThat(rows.get(2).getCellAsNumber(5)).contains(BigDecimal.ONE);
            assertThat(workbook.getSheet(1).orElseThrow().read()).extracting(row -> row.getCellText(0) + ": "
                    + row.getCellText(1)).contains("Con số: 1/2 = 50,00\u202f%", "Ấn bản: 412");
        }
    }

    @Test
    void theCsvOpensInVietnameseSpreadsheetsAndHoldsNoFormula() throws IOException {
        assertThat(new String(written(false), StandardCharsets.UTF_8).lines()).containsExactly(
                "\ufeffMã trường;Tên trường;Đơn vị;Cấp học;Kết quả;Tử số;Mẫu số;Tỉ lệ",
                "66646002;'=1+1;Ea Súp;Tiểu học;Chưa đạt;0;1;0,00%",
                "66646001;Trường A;Ea Súp;Mầm non;Cấp độ 2;1;1;100,00%");
    }

    /** Two schools, the one with the stranger name first. */
    private byte[] written(boolean workbook) throws IOException {
        go("chi-so/accreditation-coverage", "unit=646&at=2023-05-31");
        answer();
        Figure figure = figures.read(surroundings.scope, new BoardQuestion("646", FixedFigures.DAY,
                TreeView.FIGURE, BoardQuestion.Extent.PLACE,
                new BoardQuestion.Known(412, FixedFigures.DAY, 0)).about(Shown.COVERAGE,
                        Breakdown.SCHOOL));
        List<Member> schools = List.of(member("66646002", "=1+1", "TH", Ratio.of(0, 1), Map.of()),
                member("66646001", "Trường A", "MN", Ratio.of(1, 1), Map.of("2", Ratio.of(1, 1))));
        Members members = new Members(Shown.COVERAGE, figure, schools, Age.of(FixedFigures.DAY), true);
        MembersSheet sheet = MembersSheet.of(find(MembersCard.class).single(), Locale.of("vi"), Catalogue.bundled(),
                members);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new MembersDownload(sheet, () -> schools, workbook).write(bytes);
        return bytes.toByteArray();
    }

    private static Member member(String code, String name, String level, Ratio ratio,
            Map<String, Ratio> parts) {
        return new Member(new Figure.Row(code, name, ratio, new TreeMap<>(parts)), Optional.of(level),
                Optional.of("646"), "Ea Súp", Optional.of("public"), Optional.of("normal"));
    }

    @SuppressWarnings("unchecked")
    private Grid<Member> grid() {
        return find(Grid.class).single();
    }
}
