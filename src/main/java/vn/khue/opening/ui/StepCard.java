package vn.khue.opening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import vn.khue.dashboards.Tags;
import vn.khue.shell.Markup;

/** One step of the way: its number, what it is for, how it stands, and what there is to do. */
class StepCard extends Article {

    private final String step;
    private final int number;
    private final Div content = new Div();

    /** How a step stands. */
    enum State {
        /** Nothing is left to do. */
        DONE,
        /** There is something, and more may be done. */
        DONE_SO_FAR,
        /** To be done before anything else. */
        NOW,
        /** Waits for an earlier step. */
        LATER,
        /** May wait, even for another day. */
        AT_ANY_TIME
    }

    /** @param step part of the keys of its texts */
    StepCard(int number, String step) {
        this.step = step;
        this.number = number;
        setId("buoc-" + number);
        content.addClassName("step-content");
        addClassNames("card", "step");
    }

    /** Shows the step with what there is to do. */
    void show(State state, Component... parts) {
        content.removeAll();
        content.add(parts);
        content.setVisible(parts.length > 0);
        turn(state);
    }

    /** Shows how it stands now, and leaves what there is to do. */
    void turn(State state) {
        removeAll();
        setClassName("step-settled", state == State.DONE);
        setClassName("step-done", state == State.DONE || state == State.DONE_SO_FAR);
        setClassName("step-now", state == State.NOW || state == State.AT_ANY_TIME);
        add(head(state), content);
    }

    private Header head(State state) {
        Div words = new Div(new H2(getTranslation("opening." + step)),
                new Paragraph(getTranslation("opening." + step + ".about")));
        Header head = new Header(Markup.text(String.valueOf(number), "step-number"), words);
        tag(state).ifPresent(head::add);
        return head;
    }

    private Optional<Component> tag(State state) {
        return switch (state) {
            case DONE, DONE_SO_FAR -> Optional.of(Tags.ok(getTranslation("opening.done")));
            case AT_ANY_TIME -> Optional.of(Tags.plain(getTranslation("opening.later")));
            case NOW, LATER -> Optional.empty();
        };
    }

    /** A line of explanation. */
    static Paragraph line(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassNames("s", "sec");
        return line;
    }

    /** Something that must be mended before it goes on. */
    static Div warning(String text) {
        Div note = new Div(new Paragraph(text));
        note.addClassNames("note", "bad");
        note.getElement().setAttribute("role", "alert");
        return note;
    }
}
