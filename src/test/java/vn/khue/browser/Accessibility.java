package vn.khue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What axe-core finds on a page against WCAG 2.2, levels A and AA (https://www.w3.org/TR/WCAG22/). */
final class Accessibility {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {
    }

    /** Fails with every place that some readers could not use. */
    static void check(Page page, String as) {
        List<Rule> violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
        assertThat(violations.stream().map(Accessibility::words)).as(as).isEmpty();
    }

    private static String words(Rule rule) {
        return rule.getImpact() + " " + rule.getId() + ": " + rule.getNodes().stream().limit(3)
                .map(CheckedNode::getHtml).collect(Collectors.joining(" | "));
    }
}
