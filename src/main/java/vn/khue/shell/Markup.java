package vn.khue.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Small parts of a page for which there is no component. */
public final class Markup {

    private Markup() {
    }

    /** Text that carries weight. */
    public static HtmlContainer bold(String text) {
        HtmlContainer bold = new HtmlContainer("b");
        bold.setText(text);
        return bold;
    }

    /** Text beside a figure or under a name. */
    public static HtmlContainer small(String text) {
        HtmlContainer small = new HtmlContainer("small");
        small.setText(text);
        return small;
    }

    /** An empty element that only style gives a meaning to. */
    public static HtmlContainer shape(String tag, String... classes) {
        HtmlContainer shape = new HtmlContainer(tag);
        shape.addClassNames(classes);
        return shape;
    }

    /** Text in a style. */
    public static Span text(String text, String... classes) {
        Span span = new Span(text);
        span.addClassNames(classes);
        return span;
    }

    /** A button of a card or a notice. */
    public static NativeButton button(String text, Runnable action) {
        NativeButton button = new NativeButton(text, event -> action.run());
        button.addClassNames("btn", "q");
        return button;
    }

    /** What is wider than a phone and has nothing to tab to is pushed aside with the keyboard too. */
    public static void scrolls(Component wide) {
        wide.addClassName("scroll");
        wide.getElement().setAttribute("tabindex", "0");
    }
}
