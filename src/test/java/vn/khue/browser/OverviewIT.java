package vn.khue.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OverviewIT extends BrowserTest {

    /** Runs after the charts' own listeners, which were there before. */
    private static final String WIDEST_WHEN_PRINTED = """
            matchMedia('print').addEventListener('change', event => {
              if (event.matches) {
                window.widest = Math.max(...[...document.querySelectorAll('khue-chart')].map(chart =>
                  Number(chart.shadowRoot.querySelector('svg').getAttribute('width'))));
              }
            })""";

    /** The code that draws; it is a file of its own. */
    private static final String DRAWING = "**/drawing-*.js";

    /** As they came over the wire. */
    private static final String BYTES_OF_SCRIPT = """
            performance.getEntriesByType('resource').filter(entry => entry.name.includes('.js'))
              .reduce((sum, entry) => sum + entry.encodedBodySize, 0)""";

    @Test
    void theOverviewOpensOn711Of1021AndSaysThatItIsASample() {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        assertThat(page.locator(COVERAGE + " .num")).containsText("69,64");
        assertThat(page.locator(COVERAGE + " .base")).hasText("711 / 1.021 trường");
        assertThat(page.locator(COVERAGE + " .age")).containsText("31/05/2023");
        assertThat(page.locator(".top .sample")).hasText("Dữ liệu mẫu");
        assertThat(page.locator(".top .pub")).containsText("Ấn bản");
    }

    @Test
    void theRankingIsDrawnAndItsTableSaysTheSame() {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        assertThat(page.locator(".ranking khue-chart svg text").filter(new Locator.FilterOptions()
                .setHasText("Buôn Ma Thuột"))).hasCount(1);
        page.locator(".ranking .seg button").last().click();
        assertThat(page.locator(".ranking tbody tr")).hasCount(15);
    }

    @Test
    void figuresAreReadBeforeTheDrawingCodeHasArrived() {
        Page page = arrive(Screen.DESK);
        List<Route> held = new ArrayList<>();
        page.route(DRAWING, held::add);
        enter(page, "lanhdao", PASSWORD);
        awaitFigure(page);
        assertThat(page.locator(COVERAGE + " .base")).hasText("711 / 1.021 trường");
        assertThat(page.locator("khue-chart svg")).hasCount(0);
        assertThat(held).isNotEmpty();
        held.forEach(Route::resume);
        page.locator(".ranking khue-chart svg").waitFor();
    }

    @Test
    void allScriptOfTheOverviewFitsIn420Kilobytes() {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        page.locator(".ranking khue-chart svg").waitFor();
        int bytes = ((Number) page.evaluate(BYTES_OF_SCRIPT)).intValue();
        assertThat(bytes).isBetween(100_000, 420_000);
    }

    @Test
    void theKeyboardOpensAUnitAndBackReturns() {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        page.locator(".ranking khue-chart svg").waitFor();
        page.locator(".ranking khue-chart").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*don-vi/\\d+.*"));
        assertThat(page.locator("vaadin-grid")).isVisible();
        page.goBack();
        assertThat(page.locator("h1")).containsText("Toàn cảnh ngành giáo dục");
        assertThat(page.locator(COVERAGE + " .base")).hasText("711 / 1.021 trường");
    }

    @Test
    void anAddressRestoresUnitAndDay() {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        page.navigate(address("?unit=646&at=2023-05-30"));
        awaitFigure(page);
        assertThat(page.locator(COVERAGE + " .age")).containsText("30/05/2023");
        assertThat(page.locator("vaadin-grid")).isVisible();
        picture(page, "unit-1440-light-vi");
    }

    @Test
    void theChoiceOfSchemeAndLanguageIsRemembered() {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        page.locator(".top .iconb").last().click();
        page.locator(".top .iconb").first().click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("html")).hasAttribute("style", Pattern.compile(".*dark.*"));
        awaitFigure(page);
        assertThat(page.locator(COVERAGE + " .num")).containsText("69.64");
    }

    @Test
    void theFigureIsExplainedToWhoeverPointsAtItAndToTheKeyboard() {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        page.locator(COVERAGE + " .num").hover();
        assertThat(page.locator(".explained:visible")).isVisible();
        assertThat(page.locator(".explained:visible")).containsText("711 trên 1.021 trường");
        assertThat(page.locator(".explained:visible")).containsText("Quy tắc bản 2");
        picture(page, "explained-1440-light-vi");
        page.mouse().move(700, 900);
        assertThat(page.locator(".explained:visible")).isHidden();
        // it is out of sight before it is closed, and Enter would close it
        assertThat(page.locator(COVERAGE + " .num")).hasAttribute("aria-expanded", "false");
        page.locator(COVERAGE + " .num").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".explained:visible")).isVisible();
    }

    @Test
    void aTapOnAPhoneExplainsTheFigure() {
        Page page = signIn(Screen.PHONE, "lanhdao");
        awaitFigure(page);
        page.locator(COVERAGE + " .num").click();
        assertThat(page.locator(".explained:visible")).isVisible();
        assertThat(page.locator(".explained:visible")).containsText("So với 2022");
        picture(page, "explained-390-light-vi");
    }

    @Test
    void tabAndEnterOpenAUnitFromTheTable() {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        page.locator(".ranking .seg button").last().focus();
        page.keyboard().press("Enter");
        page.locator(".ranking tbody a").first().waitFor();
        page.keyboard().press("Tab");
        assertThat(page.locator(".ranking tbody a").first()).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*don-vi/\\d+.*"));
        assertThat(page.locator("vaadin-grid")).isVisible();
    }

    @Test
    void todaysBoundariesOfAnEarlierDayShowBothEndsAndTheTableAll() {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        page.navigate(address("?at=2023-05-31&tree=today"));
        awaitFigure(page);
        assertThat(page.locator(".note")).containsText("theo xã, phường của hôm nay");
        assertThat(page.locator(".ranking khue-chart")).containsText(Pattern.compile("còn \\d+ đơn vị ở giữa"));
        picture(page, "communes-1440-light-vi");
        page.locator(".ranking .seg button").last().click();
        assertThat(page.locator(".ranking tbody tr").nth(20)).isVisible();
        assertThat(overflow(page)).isNotPositive();
    }

    @Test
    void aSchoolSeesItselfAndIsShownTheWayBackFromTheProvince() {
        Page page = signIn(Screen.DESK, "truong");
        awaitFigure(page);
        assertThat(page.locator("h1")).hasText("Trường Mầm non Hoa Đào");
        assertThat(page.locator(".crumb b")).hasText("Trường Mầm non Hoa Đào");
        assertThat(page.locator("main khue-chart svg text")).hasCount(0);
        picture(page, "school-1440-light-vi");
        page.navigate(address("?unit=66"));
        assertThat(page.locator(COVERAGE)).containsText("Bạn xem được Trường Mầm non Hoa Đào.");
        assertThat(page.locator("article.card:visible")).hasCount(1);
        picture(page, "out-of-scope-1440-light-vi");
        page.getByText("Về trường của bạn").click();
        awaitFigure(page);
        assertThat(page.locator("h1")).hasText("Trường Mầm non Hoa Đào");
    }

    @Test
    void paperSaysSampleDayBoundariesAndPublicationAndHasNoNavigation() {
        Page page = signIn(Screen.DESK.dark(), "lanhdao");
        awaitFigure(page);
        page.locator("khue-chart svg").first().waitFor();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".on-paper")).hasText(Pattern.compile(
                "Số liệu ngày 31/05/2023, theo huyện, thị xã, thành phố của ngày đó\\. Ấn bản \\d+\\."));
        assertThat(page.locator(".top .sample")).isVisible();
        assertThat(page.locator(".top .pub")).isVisible();
        assertThat(page.locator(".nav")).isHidden();
        assertThat(page.locator(".filters")).isHidden();
        assertThat(page.locator("html")).hasCSS("color-scheme", "light");
        page.setViewportSize(794, 1123);
        picture(page, "paper-794-vi");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
        assertThat(page.locator(".on-paper")).isHidden();
        page.evaluate(WIDEST_WHEN_PRINTED);
        print(page, "paper");
        // 8.27 inches are 794 pixels; margins and the card take the rest
        assertThat(((Number) page.evaluate("window.widest")).intValue()).isBetween(500, 680);
    }

    @Test
    void theCalendarSpeaksTheReadersLanguage() {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        page.locator("vaadin-date-picker [part~=toggle-button]").click();
        Locator may = page.locator("vaadin-month-calendar").filter(new Locator.FilterOptions()
                .setHasText("Tháng 5 2023"));
        assertThat(may.first()).isVisible();
        assertThat(may.first()).containsText("Th 2");
        picture(page, "calendar-1440-light-vi");
    }

    @Test
    void aWrongPasswordIsSaidAndTheRightOneStillOpensTheDoor() {
        Page page = arrive(Screen.DESK);
        enter(page, "lanhdao", "sai");
        assertThat(page.locator("vaadin-login-form")).containsText("Tài khoản hoặc mật khẩu chưa đúng");
        picture(page, "sign-in-failed-1440-light-vi");
        enter(page, "lanhdao", PASSWORD);
        awaitFigure(page);
    }

    @Test
    void whoeverSignsOutStandsBeforeTheDoorAgain() {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        page.locator(".who .iconb").click();
        page.locator("vaadin-login-form").waitFor();
        page.navigate(address(""));
        assertThat(page.locator("vaadin-login-form")).isVisible();
        assertThat(page.locator(".kpi")).hasCount(0);
    }

    @Test
    void noScreenIsWiderThanItsWindow() {
        for (Screen screen : List.of(Screen.DESK, Screen.DESK.dark(), Screen.DESK.english(), Screen.TABLET,
                Screen.PHONE, Screen.PHONE.dark().english())) {
            Page page = signIn(screen, "lanhdao");
            awaitFigure(page);
            page.locator("khue-chart svg").first().waitFor();
            picture(page, "overview-%d-%s-%s".formatted(screen.width(), screen.scheme().name().toLowerCase(
                    Locale.ROOT), screen.language()));
            assertThat(overflow(page)).isNotPositive();
        }
    }

    @Test
    void theDoorIsOpenInBothLanguages() {
        Page vietnamese = arrive(Screen.DESK);
        assertThat(vietnamese.locator("vaadin-login-form")).containsText("Đăng nhập");
        picture(vietnamese, "sign-in-1440-light-vi");
        Page english = arrive(Screen.PHONE.dark().english());
        assertThat(english.locator("vaadin-login-form")).containsText("Sign in");
        picture(english, "sign-in-390-dark-en");
    }
}
