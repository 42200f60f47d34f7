package vn.khue.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khue.dashboards.CardState.Failed;
import vn.khue.dashboards.CardState.Loaded;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;
import vn.khue.shell.NotFoundView;

/** The page of a board, and the list of boards. */
class BoardViewTest extends BoardScreenTest {

    @Test
    void theListLeadsToEveryBoard() {
        go("bang", "");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("bang/accreditation", "bang/exam",
                "bang/digital", "bang/data-quality");
        assertThat(text(UI.getCurrent())).contains("Kiểm định, chuẩn quốc gia", "11 ô");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "accreditation | 711 / 1.021 trường | Bản đồ: Kiểm định chất lượng",
        "exam          | 17 / 78 đơn vị     | Từ đăng ký đến công nhận",
        "digital       | 559 / 718 trường   | Diễn biến: Chuyển đổi số: quản trị",
        "data-quality  | 6.239 / 6.413 tệp phải gửi | Trường im lặng",
    })
    void everyTileOfABundledBoardAnswers(String board, String figure, String tile) {
        go("bang/" + board, "at=2023-05-31");
        answer();
        assertThat(find(AsyncCard.class).all()).isNotEmpty().allSatisfy(card -> assertThat(
                ((AsyncCard<?>) card).state()).as(text((AsyncCard<?>) card)).isInstanceOf(Loaded.class));
        assertThat(text(UI.getCurrent()).replaceAll("\\s+", " ")).contains(figure, tile, "Số liệu này từ đâu")
                .doesNotContain("!vi:", "!{");
    }

    @Test
    void theWholeBoardAsksInOneRound() {
        go("bang/exam", "at=2023-05-31");
        figures.rounds.set(0);
        answer();
        assertThat(figures.rounds).hasValue(1);
    }

    @Test
    void aTileThatFailsTakesNoOtherWithIt() {
        figures.turn = figure -> figure.request().facet().isPresent() ? broken(figure) : figure;
        go("bang/exam", "at=2023-05-31");
        answer();
        assertThat(find(ComparisonCard.class).all()).hasSize(2).allSatisfy(card -> assertThat(card.state())
                .isInstanceOf(Failed.class));
        assertThat(card("full-pass-units").state()).isInstanceOf(Loaded.class);
        figures.turn = figure -> figure;
        test(find(NativeButton.class, find(ComparisonCard.class).all().getFirst()).withText("Thử lại").single())
                .click();
        answer();
        assertThat(find(ComparisonCard.class).all().getFirst().state()).isInstanceOf(Loaded.class);
    }

    @Test
    void aNarrowedTileSaysToWhat() {
        go("bang/exam", "at=2023-05-31");
        answer();
        assertThat(find(ComparisonCard.class).all()).extracting(BoardScreenTest::text)
                .satisfiesExactly(thpt -> assertThat(thpt).contains("Giáo dục THPT"),
                        gdtx -> assertThat(gdtx).contains("Giáo dục thường xuyên"));
    }

    @Test
    void theAddressRestoresPlaceDayAndSubject() {
        go("bang/accreditation", "at=2023-05-31&unit=646");
        answer();
        assertThat(text(UI.getCurrent())).contains("Ea Súp", "18");
        assertThat(find(TileMapCard.class).all()).isEmpty();
        go("bang/exam", "at=2023-05-31&subject=VAN");
        answer();
        assertThat(text(find(ScoresCard.class).single())).contains("Phổ điểm");
    }

    @Test
    void placesLeadToTheSameBoardThere() {
        go("bang/accreditation", "at=2023-05-31");
        answer();
        assertThat(find(Anchor.class, find(UnitsCard.class).single()).all()).extracting(Anchor::getHref)
                .anySatisfy(href -> assertThat(href).startsWith("bang/accreditation?").contains("unit=646"));
    }

    @Test
    void anotherBoardTakesThePlaceOfTheFirst() {
        go("bang/accreditation", "at=2023-05-31");
        answer();
        go("bang/digital", "at=2023-05-31");
        answer();
        assertThat(find(H1.class).single().getText()).isEqualTo("Chuyển đổi số");
        assertThat(text(UI.getCurrent())).contains("77,86").doesNotContain("69,64");
    }

    @Test
    void aBoardThatIsNoneIsAPageThatIsNone() {
        go("bang/weather", "");
        assertThat(UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst())
                .isInstanceOf(NotFoundView.class);
    }

    @Test
    void whoeverIsAtHomeInASchoolIsLedThere() {
        surroundings.scope = OF_A_SCHOOL;
        go("bang/accreditation", "at=2023-05-31");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEqualTo("truong/66643001");
    }

    @Test
    void aBoardIsDrawnForWhatItsReaderMaySee() {
        surroundings.scope = new Scope(Set.of("646"), Set.of(), Audience.INTERNAL);
        go("bang/accreditation", "at=2023-05-31");
        answer();
        assertThat(text(UI.getCurrent())).contains("Ea Súp").doesNotContain("69,64");
    }

    @Test
    void anEnglishReaderReadsEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        go("bang/data-quality", "at=2023-05-31");
        answer();
        assertThat(text(UI.getCurrent())).contains("Data quality", "Silent schools", "What these figures rest on");
    }
}
