package vn.khue.dashboards.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;
import vn.khue.catalogue.CatalogueFolder;
import vn.khue.catalogue.Catalogues;
import vn.khue.dashboards.Reading;
import vn.khue.dashboards.ScreensOnly;
import vn.khue.shell.Formats;
import vn.khue.store.TemporaryFolder;

@SpringBootTest(classes = ScreensOnly.class, properties = "khue.home=${java.io.tmpdir}/khue-screens-${random.uuid}")
@Import(CatalogueViewTest.AFolder.class)
@WithMockUser(roles = "ADMINISTRATOR")
@DirtiesContext
class CatalogueViewTest extends SpringBrowserlessTest {

    private static final String COVERAGE = "indicators/accreditation-coverage.yaml";

    /** A folder to change, read on the page's own thread. */
    @TestConfiguration
    static class AFolder {

        @Bean
        CatalogueFolder folder() {
            return CatalogueFolder.copiedTo(TemporaryFolder.make("catalogue"));
        }

        @Bean
        @Primary
        Catalogues ofTheFolder(CatalogueFolder folder) {
            return new Catalogues(Optional.of(folder.path()), Stream::empty, Clock.systemUTC());
        }

        @Bean
        @Primary
        Reading readingAtOnce() {
            return new Reading(Runnable::run);
        }
    }

    @Autowired
    private CatalogueFolder folder;

    @Autowired
    private Catalogues catalogues;

    @BeforeEach
    void inVietnamese() {
        UI.getCurrent().getSession().setLocale(Formats.VIETNAMESE);
    }

    @Test
    void thePageSaysWhatIsInUseAndSinceWhen() {
        open();

        assertThat(text(UI.getCurrent())).contains("Danh mục", "Bản đang dùng",
                catalogues.state().catalogue().version().substring(0, 12), folder.path().toString(),
                "14 chỉ số, 16 bộ dữ liệu, 34 tệp", COVERAGE);
        assertThat(rowOf("accreditation-coverage")).contains("Tỉ lệ trường đạt kiểm định chất lượng", "2",
                "Tỉ lệ %, theo ngày", "TT 22/2024/TT-BGDĐT", "từ 10/10/2018");
        assertThat(rowOf("graduation-score")).contains("Phân bố, theo kỳ");
        assertThat(rowOf("school-register")).contains("Danh bạ");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).contains("chi-so/accreditation-coverage");
    }

    @Test
    void aBadFolderIsToldWithEveryProblemAndTheOldOneStaysUntilItIsMended() {
        open();
        String before = catalogues.state().catalogue().version();
        folder.change(COVERAGE, "direction: up", "direction: sideways").change(COVERAGE, "at: date", "at: noon");

        readAgain();

        assertThat(text(UI.getCurrent())).contains("Thư mục có lỗi", "2 lỗi. Bản cũ vẫn đang dùng",
                COVERAGE + ":7", COVERAGE + ":16", "Giá trị viết sai dạng",
                "'direction' phải là một trong các từ up, down, none", before.substring(0, 12));

        open();
        assertThat(text(UI.getCurrent())).contains("2 lỗi. Bản cũ vẫn đang dùng");

        folder.change(COVERAGE, "direction: sideways", "direction: up").change(COVERAGE, "at: noon", "at: date");
        readAgain();
        assertThat(text(UI.getCurrent())).contains("Thư mục không đổi").doesNotContain("Bản cũ vẫn đang dùng");
    }

    @Test
    void aGoodFolderIsShownAtOnce() {
        open();
        folder.change(COVERAGE, "vi: Tỉ lệ trường đạt kiểm định chất lượng", "vi: Trường đạt kiểm định");

        readAgain();

        assertThat(text(UI.getCurrent())).contains("Đã dùng bản mới", "có số liệu từ ấn bản kế tiếp");
        assertThat(rowOf("accreditation-coverage")).contains("Trường đạt kiểm định").doesNotContain("Tỉ lệ trường");
        folder.change(COVERAGE, "vi: Trường đạt kiểm định", "vi: Tỉ lệ trường đạt kiểm định chất lượng");
        catalogues.reload();
    }

    @Test
    void englishIsSpokenToo() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
        open();
        folder.change(COVERAGE, "empty: zero", "empty: none");

        readAgain();

        assertThat(text(UI.getCurrent())).contains("1 problem. The old version stays", "A value has the wrong form",
                "'empty' must be one of zero, unknown, excluded");
        folder.change(COVERAGE, "empty: none", "empty: zero");
        catalogues.reload();
    }

    @Test
    @WithMockUser(roles = "OFFICER")
    void nobodyElseOpensIt() {
        UI.getCurrent().navigate("danh-muc");

        assertThat(find(StateCard.class).all()).isEmpty();
    }

    private void open() {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("danh-muc");
        runPendingSignalsTasks();
    }

    private void readAgain() {
        test(button()).click();
        runPendingSignalsTasks();
    }

    private NativeButton button() {
        return find(NativeButton.class).withText("Nạp lại").all().stream().findFirst()
                .orElseGet(() -> find(NativeButton.class).withText("Read again").single());
    }

    private String rowOf(String id) {
        return find(NativeTableRow.class).all().stream().map(CatalogueViewTest::text)
                .filter(row -> Stream.of(row.split("\\s+")).anyMatch(id::equals)).findFirst().orElseThrow();
    }

    private static String text(Component component) {
        return component.isVisible() ? component.getElement().getText() + " " + component.getChildren()
                .map(CatalogueViewTest::text).collect(Collectors.joining(" ")) : "";
    }
}
