package vn.khue.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.test.context.support.WithMockUser;
import vn.khue.charts.ui.Chart;
import vn.khue.charts.ui.PointSelect;
import vn.khue.dashboards.ScreensOnly.FixedPublications;
import vn.khue.dashboards.ScreensOnly.FixedSurroundings;
import vn.khue.publication.PublicationCommitted;
import vn.khue.publication.Published;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shared.Audience;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;
import vn.khue.shell.Formats;
import vn.khue.shell.SignInView;

@SpringBootTest(classes = ScreensOnly.class, properties = "khue.home=${java.io.tmpdir}/khue-screens-${random.uuid}")
@Import(OverviewViewTest.WhenAsked.class)
@WithMockUser
class OverviewViewTest extends SpringBrowserlessTest {

    private static final Scope OF_A_SCHOOL =
            new Scope(Set.of(), Set.of(FixedFigures.SCHOOL), Audience.INTERNAL);

    /** Reads happen when the test says so. */
    @TestConfiguration
    static class WhenAsked {

        @Bean
        Reads reads() {
            return new Reads();
        }

        @Bean
        @Primary
        Reading readingWhenAsked(Reads reads) {
            return new Reading(reads);
        }
    }

    static class Reads implements Executor {

        private final Queue<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void execute(Runnable read) {
            waiting.add(read);
        }

        void finish() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }
    }

    @Autowired
    private Reads reads;

    @Autowired
    private FixedFigures figures;

    @Autowired
    private FixedPublications publications;

    @Autowired
    private FixedSurroundings surroundings;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void everythingIsWell() {
        reads.waiting.clear();
        figures.turn = UnaryOperator.identity();
        publications.newest = Optional.of(FixedPublications.published(412));
        surroundings.scope = Scope.ofUnits(Audience.INTERNAL, "66");
        surroundings.ready = true;
        surroundings.sample = true;
        events.publishEvent(new PublicationCommitted(412));
        UI.getCurrent().getSession().setLocale(Formats.VIETNAMESE);
        // away from the frame that was built before the language was known
        navigate(SignInView.class);
    }

    @AfterEach
    void thePageIsClosed() {
        // or it would go on following publications in the tests after this one
        navigate(SignInView.class);
    }

    @Test
    void aCardSaysThatItIsLoadingUntilItsFigureComes() {
        navigate(OverviewView.class);
        assertThat(text(find(KeyFigureCard.class).single())).contains("Đang tải…").doesNotContain("69,64");
        answer();
        assertThat(text(find(KeyFigureCard.class).single())).contains("69,64", "711", "1.021 trường",
                "còn thiếu 4 trường", "Gần đạt", "31/05/2023").doesNotContain("Đang tải…");
    }

    @Test
    void aFigureThatCannotBeReadTakesOnlyItsOwnCardDown() {
        figures.turn = figure -> {
            if (figure.request().by() == Breakdown.DISTRICT) {
                throw new IllegalStateException("the warehouse went away");
            }
            return figure;
        };
        navigate(OverviewView.class);
        answer();
        assertThat(text(places())).contains("Chưa lấy được số này.", "Mã lỗi K-", "Thử lại");
        assertThat(text(find(KeyFigureCard.class).single())).contains("69,64");
    }

    @Test
    void tryingAgainBringsTheFigureOnceItCanBeRead() {
        figures.turn = OverviewViewTest::broken;
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
        figures.turn = OverviewViewTest::broken;
        commit(413);
        answer();
        assertThat(text(find(KeyFigureCard.class).single())).contains("69,64", "Số trước đó", "Chưa lấy được số mới");
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
        assertThat(text(find(KeyFigureCard.class).single())).contains("69,74", "712");
        assertThat(text(UI.getCurrent())).contains("Ấn bản 413");
    }

    @Test
    void anAnswerToAnOlderQuestionNeverReplacesANewerOne() {
        navigate(OverviewView.class);
        Queue<Runnable> older = new ArrayDeque<>(reads.waiting);
        reads.waiting.clear();
        UI.getCurrent().navigate("", QueryParameters.fromString("unit=646&at=2023-05-31"));
        answer();
        older.forEach(Runnable::run);
        settle();
        assertThat(text(find(KeyFigureCard.class).single())).contains("36,73").doesNotContain("69,64");
    }

    @Test
    void openingADistrictShowsItsSchoolsAndKeepsTheDay() {
        navigate(OverviewView.class);
        answer();
        ComponentUtil.fireEvent(find(Chart.class, places()).single(),
                new PointSelect(find(Chart.class, places()).single(), true, "646"));
        answer();
        assertThat(text(find(KeyFigureCard.class).single())).contains("36,73", "18", "49 trường");
        assertThat(text(find(SchoolsCard.class).single())).contains("18 trên 49 trường còn hạn công nhận");
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(49);
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
        assertThat(text(find(KeyFigureCard.class).single())).contains("Đơn vị này nằm ngoài phạm vi của bạn.")
                .doesNotContain("69,64");
    }

    @Test
    void aSchoolOpensOnItselfWithoutARanking() {
        surroundings.scope = OF_A_SCHOOL;
        navigate(OverviewView.class);
        answer();
        assertThat(text(find(KeyFigureCard.class).single())).contains("100,00", "1 trường");
        assertThat(text(UI.getCurrent())).contains(FixedFigures.SCHOOL_NAME, "Mã trường 66643001")
                .doesNotContain("Kiểm định chất lượng theo", "Theo cấp học");
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
    }

    @Test
    void aSchoolThatAsksForTheProvinceIsToldWhatItMaySeeAndShownTheWay() {
        surroundings.scope = OF_A_SCHOOL;
        navigate(OverviewView.class);
        UI.getCurrent().navigate("", QueryParameters.fromString("unit=66&at=2023-05-31"));
        answer();
        assertThat(text(find(KeyFigureCard.class).single())).contains("Ngoài phạm vi",
                "Bạn xem được Trường Mầm non Hoa Đào.", "Về trường của bạn").doesNotContain("69,64");
        assertThat(find(Anchor.class, find(KeyFigureCard.class).single()).single().getHref())
                .isEqualTo("./?unit=66643001&at=2023-05-31");
        assertThat(find(RankingCard.class).all()).isEmpty();
    }

    @Test
    void anOfficerOfOneDistrictOpensOnItAndIsShownTheWayBackFromElsewhere() {
        surroundings.scope = Scope.ofUnits(Audience.INTERNAL, "646");
        navigate(OverviewView.class);
        answer();
        assertThat(text(find(KeyFigureCard.class).single())).contains("36,73", "49 trường");
        UI.getCurrent().navigate("", QueryParameters.fromString("unit=643"));
        answer();
        assertThat(text(find(KeyFigureCard.class).single())).contains("Bạn xem được Huyện Ea Súp.",
                "Về đơn vị của bạn");
    }

    @Test
    void theWayBackToADistrictThatIsNoMoreLeadsToItsLastDay() {
        surroundings.scope = Scope.ofUnits(Audience.INTERNAL, "646");
        navigate(OverviewView.class);
        UI.getCurrent().navigate("", QueryParameters.fromString("unit=66&at=2026-01-31"));
        answer();
        assertThat(find(Anchor.class, find(KeyFigureCard.class).single()).single().getHref())
                .isEqualTo("./?unit=646&at=2025-06-30");
    }

    @Test
    void ofManyUnitsBothEndsAreDrawnAndTheTableKeepsAll() {
        navigate(OverviewView.class);
        UI.getCurrent().navigate("", QueryParameters.fromString("at=2023-05-31&tree=today"));
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
        UI.getCurrent().navigate("", QueryParameters.fromString("at=2023-05-31&tree=today"));
        answer();
        assertThat(text(places())).contains("Không gán được vào đơn vị nào: 3 trường đã giải thể trước khi có xã mới, "
                + "2 trường còn hạn công nhận.");
        assertThat(text(UI.getCurrent())).contains("ngày 31/05/2023", "theo xã, phường của hôm nay", "102 xã, phường");
    }

    @Test
    void theFigureIsExplainedWithBaseTargetChangeAgeAndLaw() {
        navigate(OverviewView.class);
        answer();
        String explained = text(find(FigurePopover.class).single());
        assertThat(explained).contains("Tỉ lệ trường đạt kiểm định chất lượng", "711 trên 1.021 trường",
                "70\u202f%, năm 2023", "Ngày 31/05/2023, ấn bản 412", "Không gồm trung tâm GDTX",
                "Quy tắc bản 1, TT 17, 18, 19/2018/TT-BGDĐT");
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
        figures.turn = OverviewViewTest::broken;
        commit(412);
        answer();
        assertThat(text(UI.getCurrent())).contains("Kho số liệu đang khởi động lại.", "69,64");
    }

    @Test
    void beforeTheFirstPublicationThePageSaysWhenFiguresCome() {
        publications.newest = Optional.empty();
        navigate(OverviewView.class);
        assertThat(text(UI.getCurrent())).contains("Chưa có ấn bản nào.");
    }

    private static Figure broken(Figure figure) {
        throw new IllegalStateException("the warehouse went away");
    }

    private RankingCard places() {
        return find(RankingCard.class).all().getLast();
    }

    private void commit(int number) {
        publications.newest = Optional.of(FixedPublications.published(number));
        events.publishEvent(new PublicationCommitted(number));
        settle();
    }

    private void answer() {
        settle();
        reads.finish();
        settle();
    }

    /** Carries out what other threads handed to the page, then what the browser would be told. */
    private static void settle() {
        VaadinSession session = UI.getCurrent().getSession();
        session.getService().runPendingAccessTasks(session);
        roundTrip();
    }

    private static String text(Component component) {
        return component.isVisible() ? component.getElement().getText() + " " + component.getChildren()
                .map(OverviewViewTest::text).collect(Collectors.joining(" ")) : "";
    }
}
