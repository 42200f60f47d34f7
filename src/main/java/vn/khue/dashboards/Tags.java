package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import vn.khue.shell.Markup;

/** Words of state: always a sign, a word and a tint together. */
public final class Tags {

    private Tags() {
    }

    /** As it should be. */
    public static Component ok(String word) {
        return tag("✓", word, "ok");
    }

    /** Nearly, or in part. */
    public static Component near(String word) {
        return tag("▲", word, "warn");
    }

    /** Not as it should be. */
    public static Component bad(String word) {
        return tag("!", word, "bad");
    }

    /** Old, or waiting. */
    public static Component stale(String word) {
        return tag("◷", word, "stale");
    }

    /** Nothing there. */
    public static Component missing(String word) {
        return tag("∅", word, "stale");
    }

    /** A word without a judgement. */
    public static Component plain(String word) {
        return Markup.text(word, "tag", "stale");
    }

    private static Component tag(String sign, String word, String tint) {
        Span tag = Markup.text(word, "tag", tint);
        tag.getElement().setAttribute("data-s", sign);
        return tag;
    }
}
