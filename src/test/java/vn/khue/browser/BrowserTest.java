package vn.khue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.khue.Khue;
import vn.khue.store.TemporaryFolder;

/** The whole application with the sample province, in a real browser. A page that complains fails its test. */
@SpringBootTest(classes = Khue.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "khue.demonstration.password=" + BrowserTest.PASSWORD)
@ActiveProfiles("demo")
@DirtiesContext
abstract class BrowserTest {

    static final String PASSWORD = "mot-hai-ba";

    /** The first headline figure. */
    static final String COVERAGE = ".kpi[data-of=accreditation-coverage]";

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double SAMPLE_WITHIN_MILLISECONDS = 120_000;

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void freshHome(DynamicPropertyRegistry properties) {
        Path home = TemporaryFolder.make("browser");
        properties.add("khue.home", home::toString);
    }

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    @AfterAll
    static void stopBrowser() {
        playwright.close();
    }

    @AfterEach
    void noPageComplained() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    private static Path chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst().orElseThrow();
    }

    /** A page of somebody who has just arrived at the sign-in form. */
    Page arrive(Screen screen) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height()).setColorScheme(screen.scheme()));
        contexts.add(context);
        context.addCookies(List.of(new Cookie("khue-language", screen.language()).setUrl(address(""))));
        Page page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
        page.navigate(address("login"));
        return page;
    }

    /** A page of {@code login}, signed in, on the overview with its figures. */
    Page signIn(Screen screen, String login) {
        Page page = arrive(screen);
        enter(page, login, PASSWORD);
        page.locator("main").waitFor();
        return page;
    }

    /** Fills in the sign-in form and sends it off. */
    void enter(Page page, String login, String password) {
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
    }

    /** Waits until the sample has been published and the card shows its figure. */
    void awaitFigure(Page page) {
        page.locator(COVERAGE + " .num, .facts .fact").first().waitFor(new Locator.WaitForOptions()
                .setTimeout(SAMPLE_WITHIN_MILLISECONDS));
    }

    String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    /** Kept for people to look at. */
    void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    }

    /** The page as it is printed, for people to look at. */
    void print(Page page, String name) {
        page.pdf(new Page.PdfOptions().setPath(SCREENSHOTS.resolve(name + ".pdf")).setFormat("A4"));
    }

    int overflow(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text());
        }
    }
}
