package vn.khue.dashboards.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import vn.khue.ingest.DeliveryState;
import vn.khue.shell.Markup;

/**
 * How a state looks: a sign, a tint and the key of its word, always together.
 *
 * @param sign before the word; empty for a state without a judgement
 * @param tint class of the tag
 * @param word key of a text
 */
record Mark(String sign, String tint, String word) {

    static Mark of(DeliveryState state) {
        return switch (state) {
            case RECEIVED -> new Mark("◷", "stale", "data.state.RECEIVED");
            case CHECKED -> new Mark("◷", "stale", "data.state.CHECKED");
            case PUBLISHED -> new Mark("✓", "ok", "data.state.PUBLISHED");
            case SUPERSEDED -> new Mark("", "stale", "data.state.SUPERSEDED");
            case REFUSED -> new Mark("!", "bad", "data.state.REFUSED");
        };
    }

    /** The tag, in the language of the page it is for. */
    Component tag(Component page) {
        Span tag = Markup.text(page.getTranslation(word), "tag", tint);
        if (!sign.isEmpty()) {
            tag.getElement().setAttribute("data-s", sign);
        }
        return tag;
    }
}
