package vn.khue.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody waits for who opens the overview for the first time, and again, in Chromium beside the application: the
 * first paint, the figures, and the bytes of script over the wire. Run by {@code ops/bench}.
 */
public final class FirstVisitBench {

    private static final int RUNS = 5;
    private static final String FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime";
    private static final String NOW = "performance.now()";
    private static final String SCRIPT = """
            performance.getEntriesByType('resource').filter(entry => entry.name.includes('.js'))
              .reduce((sum, entry) => sum + entry.encodedBodySize, 0)""";

    private FirstVisitBench() {
    }

    /** Address of the application, a login and its password. */
    public static void main(String[] arguments) {
        String address = arguments[0];
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium()).setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
            List<Cookie> session = signIn(browser, address, arguments[1], arguments[2]);
            for (int run = 1; run <= RUNS; run++) {
                try (BrowserContext fresh = browser.newContext()) {
                    fresh.addCookies(session);
                    Page page = fresh.newPage();
                    visit(page, address, "first visit, run " + run);
                    visit(page, address, "second visit, run " + run);
                }
            }
        }
    }

    private static List<Cookie> signIn(Browser browser, String address, String login, String password) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(address + "/login");
            page.locator("input[name=username]").fill(login);
            page.locator("input[name=password]").fill(password);
            page.locator("input[name=password]").press("Enter");
            page.locator(".kpi .num").first().waitFor();
            return context.cookies();
        }
    }

    private static void visit(Page page, String address, String what) {
        page.navigate(address + "/");
        page.locator(".kpi .num").first().waitFor();
        double figures = number(page, NOW);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        System.out.printf("%-24s first paint %5.0f ms   figures %5.0f ms   script %,8.0f bytes%n", what,
                number(page, FIRST_PAINT), figures, number(page, SCRIPT));
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static Path chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst().orElseThrow();
    }
}
