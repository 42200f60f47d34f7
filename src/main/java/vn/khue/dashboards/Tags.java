package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import vn.khue.shell.Markup;

/** Words of state: always a sign, a word and a tint together. */
final class Tags {

    private Tags() {
    }

    static Component ok(String word) {
        return tag("✓", word, "ok");
    }

    static Component near(String word) {
        return tag("▲", word, "warn");
    }

    static Component bad(String word) {
        return tag("!", word, "bad");
    }

    static Component stale(String word) {
        return tag("◷", word, "stale");
    }

    static Component missing(String word) {
        return tag("∅", word, "stale");
    }

    static Component plain(String word) {
        return Markup.text(word, "tag", "stale");
    }

    private static Component tag(String sign, String word, String tint) {
        Span tag = Markup.text(word, "tag", tint);
        tag.getElement().setAttribute("data-s", sign);
        return tag;
    }
}
