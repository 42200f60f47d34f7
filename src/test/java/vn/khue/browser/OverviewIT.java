package vn.khue.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OverviewIT extends BrowserTest {

    @Test
    void theOverviewOpensOn711Of1021AndSaysThatItIsASample() {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        assertThat(page.locator(".kpi .num")).containsText("69,64");
        assertThat(page.locator(".kpi .base")).hasText("711 / 1.021 trường");
        assertThat(page.locator(".kpi .age")).containsText("31/05/2023");
        assertThat(page.locator(".top .sample")).hasText("Dữ liệu mẫu");
        assertThat(page.locator(".top .pub")).containsText("Ấn bản");
    }

    @Test
    void theRankingIsDrawnAndItsTableSaysTheSame() {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        assertThat(page.locator(".c8 khue-chart svg text").filter(new Locator.FilterOptions()
                .setHasText("Buôn Ma Thuột"))).hasCount(1);
        page.locator(".c8 .seg button").last().click();
        assertThat(page.locator(".c8 tbody tr")).hasCount(15);
    }

    @Test
    void theKeyboardOpensAUnitAndBackReturns() {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        page.locator(".c8 khue-chart").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*unit=\\d+.*"));
        assertThat(page.locator("vaadin-grid")).isVisible();
        page.goBack();
        assertThat(page.locator("h1")).containsText("Toàn cảnh ngành giáo dục");
        assertThat(page.locator(".kpi .base")).hasText("711 / 1.021 trường");
    }

    @Test
    void anAddressRestoresUnitAndDay() {
        Page page = signIn(Screen.DESK, "lanhdao");
        awaitFigure(page);
        page.navigate(address("?unit=646&at=2023-05-30"));
        awaitFigure(page);
        assertThat(page.locator(".kpi .age")).containsText("30/05/2023");
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
        assertThat(page.locator(".kpi .num")).containsText("69.64");
    }

    @Test
    void noScreenIsWiderThanItsWindow() {
        for (Screen screen : List.of(Screen.DESK, Screen.DESK.dark(), Screen.DESK.english(), Screen.PHONE,
                Screen.PHONE.dark().english())) {
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
