package vn.khue.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages below the overview, on every screen that people have. */
class PagesIT extends BrowserTest {

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("centre", ""),
            Map.entry("unit", "don-vi/643?at=2023-05-31"),
            Map.entry("units", "don-vi?at=2023-05-31"),
            Map.entry("school", "truong/66643001?at=2023-05-31"),
            Map.entry("schools", "truong?at=2023-05-31"),
            Map.entry("targets", "chi-tieu?at=2023-05-31"),
            Map.entry("indicator", "chi-so/accreditation-coverage?at=2023-05-31"),
            Map.entry("boards", "bang"),
            Map.entry("board", "bang/accreditation?at=2023-05-31"),
            Map.entry("board-of-exams", "bang/exam?at=2023-05-31"),
            Map.entry("data", "du-lieu"));

    static Stream<Screen> screens() {
        return Stream.of(Screen.DESK, Screen.PHONE)
                .flatMap(screen -> Stream.of(screen, screen.dark()))
                .flatMap(screen -> Stream.of(screen, screen.english()));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyPageFitsItsScreenAndItsReaders(Screen screen) {
        Page page = signIn(screen, "lanhdao");
        awaitFigure(page);
        PAGES.forEach((name, path) -> {
            page.navigate(address(path));
            assertThat(page.locator("h1")).not().isEmpty();
            page.locator("main .card").first().waitFor();
            assertThat(page.locator("main [aria-busy=true]:visible")).hasCount(0,
                    new LocatorAssertions.HasCountOptions().setTimeout(20_000));
            assertThat(overflow(page)).as("%s on %s", name, screen).isZero();
            Accessibility.check(page, name + " on " + screen);
            picture(page, "%s-%d-%s-%s".formatted(name, screen.width(), screen.scheme().name().toLowerCase(),
                    screen.language()));
        });
    }

    @Test
    void theWayInIsOpenToEveryReader() {
        Page page = arrive(Screen.PHONE);
        page.locator("input[name=username]").waitFor();
        Accessibility.check(page, "sign-in");
    }

    @Test
    void aDistrictShowsItsOwnFiguresAndSchools() {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        page.navigate(address("don-vi/643?at=2023-05-31"));
        assertThat(page.locator("h1")).hasText("Thành phố Buôn Ma Thuột");
        assertThat(page.locator(COVERAGE + " .base")).hasText("127 / 159 trường");
        assertThat(main(page)).containsText("5.086 / 5.097 đăng ký dự thi");
        assertThat(page.locator("vaadin-grid")).isVisible();
    }

    @Test
    void anIndicatorShowsThe711AndThe310AndGivesThemAway() {
        Page page = signIn(Screen.DESK, "chuyenvien");
        awaitFigure(page);
        page.navigate(address("chi-so/accreditation-coverage?at=2023-05-31"));
        assertThat(page.locator("h1")).hasText("Tỉ lệ trường đạt kiểm định chất lượng");
        assertThat(main(page)).containsText("711/1.021 = 69,64");
        assertThat(page.locator(".movement")).containsText("Tăng 4,21 điểm.");
        page.getByText("310 chưa đạt").click();
        assertThat(page.locator("vaadin-grid")).containsText("Chưa đạt");
        Download csv = page.waitForDownload(() -> page.getByText("CSV").click());
        assertThat(csv.suggestedFilename()).isEqualTo("khue-accreditation-coverage-66-2023-05-31.csv");
        assertThat(lines(csv)).hasSize(1 + 310);
    }

    @Test
    void aFigureIsWrittenDownAndOpenedAgainUnderItsCode() {
        Page page = signIn(Screen.DESK, "chuyenvien");
        awaitFigure(page);
        page.navigate(address("chi-so/accreditation-coverage?at=2023-05-31"));
        page.locator(".write-down button").first().click();
        assertThat(page.locator("h1")).hasText("Phiếu số liệu");
        assertThat(main(page)).containsText("Đúng như đã lập");
        assertThat(main(page)).containsText("711/1.021 trường");
        String code = page.url();
        page.navigate(address("?an-ban=1&at=2023-05-31"));
        assertThat(page.locator(".note.edition")).containsText("Đang xem ấn bản 1");
        page.navigate(code);
        assertThat(main(page)).containsText("Đúng như đã lập");
    }

    private static List<String> lines(Download download) {
        try (InputStream bytes = download.createReadStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void aBoardShowsFigureMapBandsAndWhatTheyRestOn() {
        Page page = signIn(Screen.DESK, "chuyenvien");
        awaitFigure(page);
        page.navigate(address("bang/accreditation?at=2023-05-31"));
        assertThat(page.locator("h1")).hasText("Kiểm định, chuẩn quốc gia");
        assertThat(page.locator(COVERAGE + " .base")).hasText("711 / 1.021 trường");
        assertThat(page.locator(".account")).containsText("mẫu số 1.021 trường");
        page.navigate(address("bang/exam?at=2023-05-31"));
        assertThat(page.locator(".wholes")).containsText("17/78");
    }

    @Test
    void aSchoolShowsWhoItIsAndWhatItHolds() {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        page.navigate(address("truong/66643001?at=2023-05-31"));
        assertThat(page.locator("h1")).containsText("Trường Mầm non Hoa Đào");
        assertThat(main(page)).containsText("66643001");
    }

    @Test
    void anAddressThatIsNoPageIsAnsweredByThePageThatSaysSo() {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        Stream.of("khong-co", "du-lieu/abc", "don-vi/66/x").forEach(path -> {
            page.navigate(address(path));
            assertThat(page.locator("h1")).hasText("Không có trang này");
            assertThat(page.getByText("Về Toàn cảnh")).isVisible();
        });
    }

    /** Two slashes are refused before any page is reached. */
    @Test
    void anAddressThatNoPageIsAskedForIsAnsweredInVietnameseToo() {
        Page page = signIn(Screen.DESK, "lanhdao");
        APIResponse answer = page.request().get(address("/chi-tieu"), RequestOptions.create()
                .setHeader("Accept", "text/html"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Không mở được địa chỉ này").doesNotContain("Whitelabel");
    }

    @Test
    void theNightOfTheSampleIsCountedAsItWasWrittenDown() {
        Page page = signIn(Screen.DESK, "chuyenvien");
        awaitFigure(page);
        page.navigate(address("du-lieu"));
        assertThat(page.locator("h1")).containsText("31/05/2023");
        assertThat(main(page)).containsText("1.754");
        assertThat(main(page)).containsText("1.668");
    }

    @Test
    void aSchoolReadsItselfAndNobodyElse() {
        Page page = signIn(Screen.DESK, "truong");
        awaitFigure(page);
        page.navigate(address("truong/66643001?at=2023-05-31"));
        assertThat(page.locator("h1")).containsText("Trường Mầm non Hoa Đào");
        page.navigate(address("truong/66643025?at=2023-05-31"));
        assertThat(page.locator("h1")).not().containsText("Ánh Dương");
    }

    private static Locator main(Page page) {
        return page.locator("main");
    }
}
