package vn.khue.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.khue.charts.ui.Chart;
import vn.khue.charts.ui.PointSelect;
import vn.khue.dashboards.ScreensOnly.FixedPublications;
import vn.khue.publication.PublicationCommitted;
import vn.khue.publication.Published;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shared.Audience;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;
import vn.khue.shell.Formats;

class OverviewViewTest extends BoardScreenTest {

    @Test
    void aCardSaysThatItIsLoadingUntilItsFigureComes() {
        navigate(OverviewView.class);
        assertThat(text(card(Shown.COVERAGE))).contains("Đang tải…").doesNotContain("69,64");
        answer();
        assertThat(text(card(Shown.COVERAGE))).contains("69,64", "711", "1.021 trường",
                "còn thiếu 4 trường", "Gần đạt", "31/05/2023").doesNotContain("Đang tải…");
    }

    @Test
    void aFigureThatCannotBeReadTakesOnlyItsOwnCardDown() {
        figures.turn = figure -> {
            if (figure.request().by() == Breakdown.PLACE) {
                throw new IllegalStateException("the warehouse went away");
            }
            return figure;
        };
        navigate(OverviewView.class);
        answer();
        assertThat(text(places())).contains("Chưa lấy được số này.", "Mã lỗi K-", "Thử lại");
        assertThat(text(card(Shown.COVERAGE))).contains("69,64");
    }

    @Test
    void tryingAgainBringsTheFigureOnceItCanBeRead() {
        figures.turn = BoardScreenTest::broken;
        navigate(OverviewView.class);
        answer();
        figures.turn = UnaryOperator.identity();
        test(find(NativeButton.class, places()).withText("Thử lại").single()).click();
        answer();
        assertThat(find(Chart.class, places()).all()).hasSize(1);
    }

    @Test
    void theLastFigureStaysWhenANewerOneCannotBeRead() {
        navigate(OverviewView.class);
        answer();
        figures.turn = BoardScreenTest::broken;
        commit(413);
        answer();
        assertThat(text(card(Shown.COVERAGE))).contains("69,64", "Số trước đó", "Chưa lấy được số mới");
    }

    @Test
    void anOpenPageChangesByItselfWhenAPublicationCommits() {
        navigate(OverviewView.class);
        answer();
        figures.turn = figure -> new Figure(figure.request(), figure.unitName(), figure.publication(),
                figure.dataDate(), figure.publishedAt(), figure.rows().stream().map(row -> new Figure.Row(row.key(),
                        row.name(), row.ratio().plus(Ratio.of(1, 0)))).toList());
        commit(413);
        answer();
        assertThat(text(card(Shown.COVERAGE))).contains("69,74", "712");
        assertThat(text(UI.getCurrent())).contains("Ấn bản 413");
    }

    /** It was published with a target of 65 %, and stays what it is when others come. */
    @Test
    void aPublicationThatIsReopenedStaysWhatItIs() {
        go("", "an-ban=411&at=2023-05-31");
        answer();
        assertThat(text(find(EditionNote.class).single())).contains("Đang xem ấn bản 411", "chỉ tiêu bản 7",
                "Về ấn bản mới nhất");
        assertThat(text(card(Shown.COVERAGE))).contains("69,64", "65");
        figures.turn = BoardScreenTest::broken;
        commit(413);
        answer();
        assertThat(text(card(Shown.COVERAGE))).contains("69,64").doesNotContain("Số trước đó");
        assertThat(find(Anchor.class).all()).filteredOn(link -> link.getHref().startsWith("chi-so/"))
                .isNotEmpty().allSatisfy(link -> assertThat(link.getHref()).contains("an-ban=411"));
    }

    @Test
    void aPublicationThatNeverWasIsSaidToBeNone() {
        for (String none : List.of("9999", "x", "0")) {
            go("", "an-ban=" + none);
            settle();
            assertThat(text(find(EditionNote.class).single())).contains("Không có ấn bản " + none);
            assertThat(find(KeyFigureCard.class).all()).isEmpty();
        }
    }

    @Test
    void everyPublicationLeadsToItself() {
        navigate(EditionsView.class);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("./?an-ban=412", "./?an-ban=411");
    }

    @Test
    void anAnswerToAnOlderQuestionNeverReplacesANewerOne() {
        navigate(OverviewView.class);
        Queue<Runnable> older = new ArrayDeque<>(reads.waiting);
        reads.waiting.clear();
        go("", "unit=646&at=2023-05-31");
        answer();
        older.forEach(Runnable::run);
        settle();
        assertThat(text(card(Shown.COVERAGE))).contains("36,73").doesNotContain("69,64");
    }

    @Test
    void theTableSaysTheSameAsTheBars() {
        navigate(OverviewView.class);
        answer();
        test(find(NativeButton.class, places()).withText("Bảng").single()).click();
        assertThat(text(find(RankingTable.class, places()).single()))
                .contains("Buôn Ma Thuột", "84,13\u202f%", "106/126", "Ea Súp", "36,73\u202f%", "18/49");
    }

    @Test
    void whoMaySeeNothingIsToldSoAndSeesNoFigure() {
        surroundings.scope = new Scope(Set.of(), Set.of(), Audience.INTERNAL);
        navigate(OverviewView.class);
        answer();
        assertThat(text(card(Shown.COVERAGE))).contains("Đơn vị này nằm ngoài phạm vi của bạn.")
                .doesNotContain("69,64");
    }

    @Test
    void ofManyUnitsBothEndsAreDrawnAndTheTableKeepsAll() {
        navigate(OverviewView.class);
        go("", "at=2023-05-31&tree=today");
        answer();
        String options = find(Chart.class, places()).single().getElement().getPropertyRaw("options").toString();
        assertThat(options).contains("Xã số 102}", "Xã số 93}", "còn 82 đơn vị ở giữa", "Xã số 10}", "Xã số 1}")
                .doesNotContain("Xã số 92}", "Xã số 11}");
        test(find(NativeButton.class, places()).withText("Bảng").single()).click();
        assertThat(find(NativeTableRow.class, places()).all()).hasSize(1 + 102);
    }

    @Test
    void schoolsOfNoUnitAreCountedBesideTheRankingAndTheNoticeNamesTheBoundaries() {
        navigate(OverviewView.class);
        go("", "at=2023-05-31&tree=today");
        answer();
        assertThat(text(places())).contains("Không gán được vào đơn vị nào, vì giải thể trước khi có xã mới: "
                + "2/3 trường.");
        assertThat(text(UI.getCurrent())).contains("ngày 31/05/2023", "theo xã, phường của hôm nay", "102 xã, phường");
    }

    @Test
    void communesWhosePlacesAreNotKnownStandInTheOrderOfNames() {
        ngheAn();
        figures.turn = figure -> figure.request().by() == Breakdown.PLACE ? inThreeCommunes(figure) : figure;
        navigate(OverviewView.class);
        go("", "at=2026-11-20&tree=today");
        answer();
        TileMapCard map = find(TileMapCard.class).single();
        assertThat(text(map)).contains("Mỗi ô một xã, phường, xếp theo tên vì chưa có vị trí.");
        List<String> tiles = find(Anchor.class, map).all().stream().flatMap(tile -> tile.getAriaLabel().stream())
                .toList();
        assertThat(tiles.stream().map(tile -> tile.replaceFirst("^(Phường|Xã) ", ""))).hasSize(130)
                .isSortedAccordingTo(Collator.getInstance(Formats.VIETNAMESE));
        assertThat(tiles).contains("Phường Cửa Lò: 50,00\u202f% (5/10), thấp hơn 20,00 điểm", "Anh Sơn: Chưa có số");
    }

    @Test
    void aDayWhoseDistrictsAreNotKnownIsSaidToBeUndivided() {
        ngheAn();
        figures.turn = figure -> figure.request().by() == Breakdown.PLACE ? with(figure, List.of()) : figure;
        navigate(OverviewView.class);
        go("", "at=2023-05-31");
        answer();
        assertThat(text(UI.getCurrent())).contains("Tỉnh Nghệ An: Khuê chưa có danh mục huyện của ngày này, nên số liệu"
                + " không chia theo huyện.", "Xem theo xã, phường của hôm nay").doesNotContain("0 huyện");
        assertThat(text(card(Shown.COVERAGE))).contains("69,64");
        go("", "at=2023-05-31&tree=today");
        answer();
        assertThat(text(UI.getCurrent())).contains("130 xã, phường").doesNotContain("chưa có danh mục huyện");
    }

    private void ngheAn() {
        surroundings.province = "40";
        surroundings.scope = Scope.ofUnits(Audience.INTERNAL, "40", "66");
    }

    private static Figure inThreeCommunes(Figure figure) {
        return with(figure, List.of(new Figure.Row("16732", "Phường Cửa Lò", Ratio.of(5, 10)), new Figure.Row("16681",
                "Phường Thành Vinh", Ratio.of(9, 10)), new Figure.Row("16738", "Xã Quế Phong", Ratio.of(7, 10))));
    }

    private static Figure with(Figure figure, List<Figure.Row> rows) {
        return new Figure(figure.request(), figure.unitName(), figure.publication(), figure.dataDate(),
                figure.publishedAt(), rows);
    }

    @Test
    void theFigureIsExplainedWithBaseTargetChangeAgeAndLaw() {
        navigate(OverviewView.class);
        answer();
        String explained = text(find(FigurePopover.class, card(Shown.COVERAGE)).single());
        assertThat(explained).contains("Phiếu số liệu");
        assertThat(explained).contains("Tỉ lệ trường đạt kiểm định chất lượng", "711 trên 1.021 trường",
                "70\u202f%, năm 2023", "Ngày 31/05/2023, ấn bản 412", "Không gồm trung tâm GDTX",
                "Quy tắc bản 2, TT 17, 18, 19/2018/TT-BGDĐT");
        // twelve months earlier the fixed history has 4 · 12 = 48 schools less: 663 of 1,021
        assertThat(explained).contains("So với 2022",
                "69,64\u202f% trừ 64,94\u202f% (663/1.021 trường, ngày 31/05/2022)");
    }

    @Test
    void aNightThatWasNotPublishedIsSaidOnTheBadgeButNotInTheSample() {
        publications.newest = Optional.of(new Published(412, Published.Kind.NIGHT, LocalDate.of(2020, 1, 1),
                FixedFigures.PUBLISHED));
        navigate(OverviewView.class);
        assertThat(text(UI.getCurrent())).contains("dữ liệu ngày 01/01/2020").doesNotContain("· cũ");
        surroundings.sample = false;
        events.publishEvent(new PublicationCommitted(412));
        settle();
        assertThat(text(UI.getCurrent())).containsPattern("· cũ [\\d.]+ ngày");
    }

    @Test
    void everyPageOfTheSampleSaysSo() {
        navigate(OverviewView.class);
        assertThat(text(UI.getCurrent())).contains("Dữ liệu mẫu");
    }

    @Test
    void theLastFiguresStayUnderABannerWhileTheWarehouseIsAway() {
        navigate(OverviewView.class);
        answer();
        surroundings.ready = false;
        figures.turn = BoardScreenTest::broken;
        commit(412);
        answer();
        assertThat(text(UI.getCurrent())).contains("Kho số liệu đang khởi động lại.", "69,64");
    }

    @Test
    void aDayAfterTheNewestDataIsAnOutlookAndNoResult() {
        navigate(OverviewView.class);
        go("", "at=2027-01-01");
        answer();
        assertThat(text(UI.getCurrent())).contains("Đang xem trước", "ngày 01/01/2027", "sau số mới nhất, 21/11/2026",
                "Đây là dự tính, không phải kết quả.").doesNotContain("Đang xem lại");
    }

    @Test
    void aProvinceIsSaidToBeKnownFromItsFirstDayAndNotFromItsLatestBoundaries() {
        navigate(OverviewView.class);
        go("", "at=1990-01-01");
        answer();
        assertThat(text(UI.getCurrent())).contains("Khuê có địa giới của Tỉnh Đắk Lắk từ ngày 08/07/2004.",
                "Xem ngày 08/07/2004");
    }

    @Test
    void theMapLeadsToTheSchoolsThatAreNotThereYet() {
        navigate(OverviewView.class);
        go("", "at=2023-05-31");
        answer();
        Anchor who = find(Anchor.class, find(TileMapCard.class).single()).withText("Xem các trường chưa đạt").single();
        assertThat(who.getHref()).isEqualTo("truong?at=2023-05-31&sort=accreditation-coverage");
    }

    @Test
    void anExamWithoutScoresSaysThatTheirFilesHaveNotCome() {
        figures.absent = Set.of("graduation-scores");
        navigate(OverviewView.class);
        answer();
        assertThat(text(find(ExamCard.class).single())).contains("Chưa có tệp điểm thi của kỳ này.")
                .doesNotContain("không chia theo đơn vị");
    }

    @Test
    void beforeTheFirstPublicationThePageSaysWhenFiguresCome() {
        publications.newest = Optional.empty();
        navigate(OverviewView.class);
        assertThat(text(UI.getCurrent())).contains("Chưa có ấn bản nào.");
    }

    @Test
    void theExamOfTheSchoolYearIsShownWithTheDayOfItsAnnouncement() {
        navigate(OverviewView.class);
        answer();
        assertThat(text(card(Shown.SITTING))).contains("99,61", "20.960", "21.042 đăng ký dự thi", "Đạt",
                "Kỳ thi 2023 · công bố 18/07/2023", "so với 2022");
        // 96.68 % of 20,403: ⌈97 % · 20,403⌉ = 19,791, so 65 candidates are missing
        assertThat(text(card(Shown.PASS))).contains("96,68", "19.726", "20.403 dự xét công nhận",
                "còn thiếu 65 thí sinh", "17", "78 đơn vị đỗ 100");
    }

    @Test
    void everyRateOfTheExamStandsWithItsOwnBase() {
        navigate(OverviewView.class);
        answer();
        assertThat(text(find(ExamCard.class).single())).contains("Trong danh sách", "21.111", "Đăng ký dự thi", "21.042",
                "Dự thi xét công nhận", "20.403", "= 20.960 / 21.042", "99,61\u202f%", "= 19.726 / 20.403",
                "96,68\u202f%", "= 17 / 78");
    }

    @Test
    void theHistogramChangesWithTheSubjectAndTheAddressKeepsIt() {
        navigate(OverviewView.class);
        go("", "subject=VAN");
        answer();
        assertThat(find(Chart.class, find(ExamCard.class).single()).single().getElement().getProperty("sentence"))
                .startsWith("Ngữ văn. Trung bình 6,75, Trung vị 6,75.");
    }

    @Test
    void theAddressSaysWhatPlacesAreRankedByAndMapAndRankingFollow() {
        navigate(OverviewView.class);
        go("", "of=national-standard-share");
        answer();
        assertThat(text(places())).contains("Đạt chuẩn quốc gia theo huyện");
        assertThat(text(find(TileMapCard.class).single())).contains("Khoảng cách tới chỉ tiêu 70\u202f%", "Ea Súp")
                .contains("15 huyện dưới 70\u202f% giữ");
        assertThat(card(Shown.STANDARD).hasClassName("chosen")).isTrue();
        assertThat(card(Shown.COVERAGE).hasClassName("chosen")).isFalse();
    }

    @Test
    void anIndicatorThatIsNoneIsAsIfItWereNotThere() {
        navigate(OverviewView.class);
        go("", "of=rank-of-everything");
        answer();
        assertThat(text(places())).contains("Kiểm định chất lượng theo huyện");
    }

    /** Đắk Lắk has another size since 1 July 2025: its figure of the year before was another unit's. */
    @Test
    void aFigureIsNotHeldAgainstThatOfTheUnitBeforeTheMerger() {
        go("", "at=2026-01-31");
        answer();
        assertThat(text(card(Shown.COVERAGE))).doesNotContain("so với 2025");
        go("", "at=2026-07-31");
        answer();
        assertThat(text(card(Shown.COVERAGE))).contains("so với 2025");
    }

    @Test
    void theWholeCardLeadsToTheRankingAndItsExplanationToTheIndicator() {
        navigate(OverviewView.class);
        answer();
        assertThat(find(Anchor.class, card(Shown.PASS)).all()).extracting(Anchor::getHref)
                .containsExactly("./?of=graduation-pass-rate", "chi-so/graduation-pass-rate?unit=66");
    }

    @Test
    void everyTileLeadsToItsPlaceAndSaysItsFigure() {
        navigate(OverviewView.class);
        answer();
        Anchor eaSup = find(Anchor.class, find(TileMapCard.class).single()).all().getFirst();
        assertThat(eaSup.getHref()).isEqualTo("don-vi/646");
        assertThat(eaSup.getElement().getAttribute("aria-label"))
                .isEqualTo("Ea Súp: 36,73\u202f% (18/49), thấp hơn 33,27 điểm");
        assertThat(eaSup.hasClassName("far-below")).isTrue();
        assertThat(text(find(TileMapCard.class).single())).contains("7 huyện dưới 70\u202f% giữ 164 trong 310 trường");
    }

    @Test
    void levelsStandInBandsWithTheirBaseAndTheTableSaysTheSame() {
        navigate(OverviewView.class);
        answer();
        BandsCard levels = find(BandsCard.class).single();
        assertThat(text(levels)).contains("630 trường, không gồm mầm non", "Năm học 2022–2023", "Dạy, học", "118", "196",
                "82", "410", "Quản trị", "Chưa đánh giá");
        test(find(NativeButton.class, levels).withText("Bảng").single()).click();
        assertThat(find(NativeTableRow.class, levels).all()).hasSize(1 + 2 * (1 + 2));
        assertThat(text(levels)).contains("14", "9");
    }

    @Test
    void certificatesThatEndWithinAYearAreCountedWithWhatThatWouldCost() {
        navigate(OverviewView.class);
        answer();
        // 711 − 182 = 529 of 1,021
        assertThat(text(find(ExpiringCard.class).single())).contains("182", "trên 711 trường còn hạn công nhận",
                "25,60\u202f%", "51,81\u202f%");
    }

    @Test
    void theNightSaysWhatIsMissingAndWhoIsSilent() {
        navigate(OverviewView.class);
        answer();
        assertThat(text(find(IntakeCard.class).single())).contains("6.413", "6.320", "6.239", "! từ chối",
                "93 tệp chưa gửi", "9 trường im lặng");
    }

    @Test
    void withoutANightTheCardSaysWhenItComes() {
        figures.absent = Set.of("intake-nights");
        navigate(OverviewView.class);
        answer();
        assertThat(text(find(IntakeCard.class).single())).contains("Chưa có đêm nhận dữ liệu nào");
    }

    @Test
    void whatWasNeverHandedInIsNoNought() {
        figures.absent = Set.of("national-standard-certificates", "graduation-results");
        navigate(OverviewView.class);
        answer();
        assertThat(text(card(Shown.STANDARD))).contains("–", "Chưa có số", "Chưa có dữ liệu vào ngày này",
                "Sở phải gửi: Bằng công nhận trường đạt chuẩn quốc gia").doesNotContain("0,00");
        assertThat(text(card(Shown.PASS))).contains("Chưa có dữ liệu: Kỳ thi 2023",
                "Sở phải gửi: Kết quả tốt nghiệp theo đơn vị").doesNotContain("0,00");
        assertThat(text(find(ExamCard.class).single())).contains("Chưa có dữ liệu: Kỳ thi 2023");
    }

    @Test
    void aNightThatIsOverdueLeavesTheLastFigureWithoutAJudgement() {
        surroundings.sample = false;
        publications.newest = Optional.of(new Published(412, Published.Kind.NIGHT, FixedFigures.DAY,
                FixedFigures.PUBLISHED));
        navigate(OverviewView.class);
        answer();
        assertThat(text(card(Shown.COVERAGE))).contains("69,64", "Chưa có ấn bản mới", "giữ số ấn bản 412")
                .containsPattern("Cũ [\\d.]+ ngày").doesNotContain("Gần đạt", "so với");
    }

    private RankingCard places() {
        return find(RankingCard.class).single();
    }
}
