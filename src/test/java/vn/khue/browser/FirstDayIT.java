package vn.khue.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import vn.khue.catalogue.Catalogue;
import vn.khue.ingest.FilledTemplate;

/**
 * A department's first day, from an empty home to its overview, in a province of which only the communes are known. One
 * walk in one test: each step stands on the one before, and a centre is opened once.
 */
@ActiveProfiles(inheritProfiles = false)
@DirtiesContext
class FirstDayIT extends BrowserTest {

    private static final String LOGIN = "so-gddt";
    private static final String SECRET = "hoa gạo nở tháng ba";
    private static final List<String> COLUMNS =
            List.of("school", "valid_from", "name", "level", "ownership", "commune");
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @Value("${khue.home}")
    private Path home;

    @Test
    void aDepartmentOpensItsCentreAndReadsItsOverview() throws IOException {
        everyPageLeadsToTheDoorOnEveryScreen();
        Page slower = atTheSecondStep(code());
        Page page = opened();
        theSlowerBrowserIsTold(slower);
        theRegisterIsTakenAndCounted(page);
        aTargetIsTaken(page);
        theCalendarTellsTheNight(page);
        theStepsStayForWhoComesBackOnEveryScreen();
        theOverviewShowsNoFigureAsZero(page);
        theFirstPageIsGone(page);
    }

    private String code() throws IOException {
        return Files.readString(home.resolve("opening.code")).strip();
    }

    private static Stream<Screen> screens() {
        return PagesIT.screens();
    }

    private void everyPageLeadsToTheDoorOnEveryScreen() {
        screens().forEach(screen -> {
            Page page = arrive(screen);
            assertThat(page).hasURL(address("bat-dau"));
            page.navigate(address("du-lieu"));
            assertThat(page).hasURL(address("bat-dau"));
            assertThat(page.locator("#ma-mo")).isVisible();
            fits(page, "opening", screen);
        });
    }

    private Page atTheSecondStep(String code) {
        Page page = arrive(Screen.DESK);
        fill(page, "ma-mo", "aaaa-bbbb-cccc");
        choose(page, "nghe an", "Tỉnh Nghệ An");
        assertThat(page.locator("#ten-so input")).hasValue("Sở GD&ĐT Nghệ An");
        assertThat(page.locator("#buoc-1")).containsText("Địa giới từ 01/07/2025: 130 xã, phường."
                + " Trước đó: Tỉnh Nghệ An. Khuê chưa có danh mục huyện cũ của nơi này: danh bạ trường bắt đầu từ"
                + " 01/07/2025, cột Mã huyện để trống.");
        page.getByText("Tiếp tục").click();
        assertThat(page.locator("[role=alert]")).containsText("Mã mở chưa đúng.");
        fill(page, "ma-mo", code);
        page.getByText("Tiếp tục").click();
        assertThat(page.locator("#tai-khoan")).isVisible();
        return page;
    }

    private static void choose(Page page, String typed, String province) {
        page.locator("#tinh input").fill(typed);
        page.locator("vaadin-combo-box-item:not([hidden])").getByText(province).click();
    }

    /** A reload asks for nothing again; a short password does not pass. */
    private Page opened() throws IOException {
        Page page = atTheSecondStep(code());
        page.reload();
        administrator(page, "ngan");
        assertThat(page.locator("[role=alert]")).hasText("Mật khẩu phải có ít nhất 12 ký tự.");
        administrator(page, SECRET);
        assertThat(page.locator("#xong")).isVisible();
        assertThat(page.locator("#buoc-2")).containsText("Quản trị Sở, tài khoản so-gddt.");
        return page;
    }

    private static void administrator(Page page, String password) {
        fill(page, "tai-khoan", LOGIN);
        fill(page, "ho-ten", "Quản trị Sở");
        fill(page, "mat-khau", password);
        fill(page, "mat-khau-lai", password);
        page.locator("#buoc-2 .btn").first().click();
    }

    private void theSlowerBrowserIsTold(Page slower) {
        administrator(slower, SECRET);
        assertThat(slower.locator("[role=alert]")).containsText("Trung tâm vừa được mở từ một trang khác.");
        slower.navigate(address("bat-dau"));
        assertThat(slower).hasURL(address("login"));
    }

    private void theRegisterIsTakenAndCounted(Page page) throws IOException {
        assertThat(page.locator("#danh-ba-da-nhan")).containsText("Chưa có cơ sở nào.");
        Download template = page.waitForDownload(() -> page.locator("#buoc-3 .download").click());
        byte[] bytes;
        try (InputStream file = template.createReadStream()) {
            bytes = file.readAllBytes();
        }
        drop(page, "sai.xlsx", filled(bytes, "24133"));
        assertThat(page.locator("#buoc-3 .handed li").first()).containsText(
                "Ví dụ dòng 3, cột Mã xã, giá trị “24133”. Lấy mã ở trang mã của tệp mẫu.", SOON);
        drop(page, "dung.xlsx", filled(bytes, "16690"));
        assertThat(page.locator("#buoc-3 .handed li").first()).containsText("Đọc 3 dòng, nhận 3.", SOON);
        assertThat(page.locator("#danh-ba-da-nhan .rowcounts")).hasText(Pattern.compile(
                "Tất cả\\s*3\\s*Mầm non\\s*1\\s*Tiểu học\\s*1\\s*Trung học cơ sở\\s*1"));
        assertThat(page.locator("#buoc-3 > header")).containsText("Xong");
    }

    private static byte[] filled(byte[] template, String commune) throws IOException {
        return FilledTemplate.of(template, Catalogue.bundled().contract("school-register"), COLUMNS, List.of(
                List.of("40000101", "01/07/2025", "Trường Tiểu học Lê Lợi", "Tiểu học", "Công lập", "16681"),
                List.of("40000102", "01/07/2025", "Trường Mầm non Hoa Đào", "Mầm non", "Tư thục", commune),
                List.of("40000103", "01/07/2025", "Trường THCS Nguyễn Du", "THCS", "Công lập", "16681")));
    }

    private static void drop(Page page, String name, byte[] file) {
        page.locator("#buoc-3 input[type=file]").setInputFiles(new FilePayload(name,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file));
    }

    private static void aTargetIsTaken(Page page) {
        Locator goal = page.locator("#buoc-4 .goals > div").filter(new Locator.FilterOptions()
                .setHasText("Tỉ lệ trường đạt kiểm định chất lượng")).locator("input");
        goal.fill("72,5");
        goal.press("Tab");
        page.getByText("Nộp chỉ tiêu").click();
        assertThat(page.locator("#buoc-4 .handed li").first()).containsText("Đọc 1 dòng, nhận 1.", SOON);
    }

    private static void theCalendarTellsTheNight(Page page) {
        assertThat(page.locator("#buoc-5")).containsText("Mỗi đêm lúc 02:00 (giờ Việt Nam)");
        assertThat(page.locator("#lich-gui tbody tr").filter(new Locator.FilterOptions()
                .setHasText("Danh bạ cơ sở giáo dục"))).containsText(Pattern.compile("02:00 ngày \\d\\d/\\d\\d/\\d{4}"));
    }

    private void theStepsStayForWhoComesBackOnEveryScreen() {
        screens().forEach(screen -> {
            Page page = arrive(screen);
            enter(page, LOGIN, SECRET);
            assertThat(page.locator("#xong")).isVisible();
            assertThat(page).hasURL(address("bat-dau"));
            assertThat(page.locator("[aria-busy=true]")).hasCount(0);
            fits(page, "set-up", screen);
        });
    }

    private void theOverviewShowsNoFigureAsZero(Page page) {
        page.locator("#xong").click();
        assertThat(page).hasURL(address(""));
        assertThat(page.locator(COVERAGE)).containsText("Chưa có dữ liệu vào ngày này", SOON);
        assertThat(page.locator("main")).containsText("Khoảng cách tới chỉ tiêu 72,5");
        assertThat(page.locator("main").innerText()).doesNotContainPattern("\\b0\\s?%|\\b0,00");
        assertThat(page.locator("main [aria-busy=true]:visible")).hasCount(0);
        assertThat(page.locator("main")).containsText("130 xã, phường");
        picture(page, "first-overview");
        page.navigate(address("?at=2023-05-31"));
        assertThat(page.locator("main")).containsText("Tỉnh Nghệ An: Khuê chưa có danh mục huyện của ngày này");
    }

    private void theFirstPageIsGone(Page page) {
        page.navigate(address("bat-dau"));
        assertThat(page.locator("h1")).hasText("Không có trang này");
        assertThat(home.resolve("opening.code")).doesNotExist();
    }

    private static void fill(Page page, String field, String text) {
        page.locator("#" + field + " input").fill(text);
        page.locator("#" + field + " input").press("Tab");
    }

    private void fits(Page page, String name, Screen screen) {
        assertThat(overflow(page)).as("%s on %s", name, screen).isZero();
        picture(page, "%s-%d-%s-%s".formatted(name, screen.width(), screen.scheme().name().toLowerCase(),
                screen.language()));
    }
}
