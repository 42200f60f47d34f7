package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.khue.dashboards.CardState.Failed;
import vn.khue.dashboards.CardState.Held;
import vn.khue.dashboards.CardState.Loaded;
import vn.khue.dashboards.CardState.Loading;
import vn.khue.dashboards.CardState.OutOfScope;
import vn.khue.dashboards.CardState.Senseless;
import vn.khue.shared.BadRequest;
import vn.khue.shell.ErrorReference;
import vn.khue.shell.Markup;

/**
 * A card whose content comes later, or not at all. The frame stays; the content changes with its {@link CardState}.
 *
 * @param <T> what the card shows
 */
public abstract class AsyncCard<T> extends Article {

    private final Reading reading;
    private CardState<T> state = new Loading<>();
    private Supplier<T> read = () -> {
        throw new IllegalStateException("nothing asked yet");
    };
    private Consumer<T> whenLoaded = value -> { };
    private Optional<String> name = Optional.empty();
    private Supplier<Optional<OwnPlace>> own = Optional::empty;
    private Runnable whenOutside = () -> { };
    private int asked;

    /** @param reading does the reading elsewhere */
    protected AsyncCard(Reading reading) {
        this.reading = reading;
        addClassName("card");
    }

    /** Asks a new question: what stood here belonged to another one and goes. */
    public void ask(Supplier<T> question) {
        read = question;
        show(new Loading<>());
        start();
    }

    /** Asks the same question of newer data: what stands here stays until the answer comes. */
    public void renew(Supplier<T> question) {
        read = question;
        start();
    }

    /** Called with each answer, for what stands outside the card. */
    public void whenLoaded(Consumer<T> listener) {
        whenLoaded = listener;
    }

    /**
     * What happens when the reader may not see the answer.
     *
     * @param place finds what the reader may see instead; called off the page's thread
     * @param listener called then, for what stands outside the card
     */
    public void whenOutside(Supplier<Optional<OwnPlace>> place, Runnable listener) {
        own = place;
        whenOutside = listener;
    }

    /** Gives the card a name of its own, as boards do. */
    public void named(String given) {
        name = Optional.of(given);
    }

    /** What the head says: the name of its own, else the usual one. */
    protected String headed(String usual) {
        return name.orElse(usual);
    }

    CardState<T> state() {
        return state;
    }

    private void start() {
        int mine = ++asked;
        reading.start(UI.getCurrent(), read, own, answer -> {
            // an answer to an older question must not replace a newer one
            if (mine == asked) {
                show(answer);
            }
        });
    }

    private void show(CardState<T> next) {
        state = held(next);
        removeAll();
        add(title(tag()));
        content();
        getElement().setAttribute("aria-busy", String.valueOf(state instanceof Loading<T>));
    }

    /** A failure does not wipe out the figure that already stands here. */
    private CardState<T> held(CardState<T> next) {
        return next instanceof Failed<T>(ErrorReference reference)
                ? last().<CardState<T>>map(value -> new Held<>(value, reference)).orElse(next) : next;
    }

    /** What the card shows now, if anything. */
    protected Optional<T> last() {
        return switch (state) {
            case Loaded<T>(T value) -> Optional.of(value);
            case Held<T>(T value, _) -> Optional.of(value);
            case Loading<T> _, OutOfScope<T> _, Senseless<T> _, Failed<T> _ -> Optional.empty();
        };
    }

    private void content() {
        switch (state) {
            case Loading<T> _ -> add(waiting());
            case Loaded<T>(T value) -> {
                draw(value);
                whenLoaded.accept(value);
            }
            case Held<T>(T value, ErrorReference reference) -> {
                draw(value);
                add(heldLine(reference));
            }
            case OutOfScope<T>(Optional<OwnPlace> place) -> {
                add(place.map(this::wayBack).orElseGet(() -> said(outside(), outside() + ".remedy")));
                whenOutside.run();
            }
            case Senseless<T>(BadRequest reason) -> add(senseless(reason));
            case Failed<T>(ErrorReference reference) -> add(failed(reference));
        }
    }

    private Optional<Component> tag() {
        return switch (state) {
            case Loading<T> _ -> Optional.empty();
            case Loaded<T>(T value) -> status(value);
            case Held<T> _ -> Optional.of(Tags.stale(getTranslation("card.held")));
            case OutOfScope<T> _ -> Optional.of(Tags.plain(getTranslation("card.out-of-scope.tag")));
            case Senseless<T> _ -> Optional.of(Tags.missing(getTranslation("card.empty")));
            case Failed<T> _ -> Optional.of(Tags.bad(getTranslation("card.failed.tag")));
        };
    }

    private Div waiting() {
        Div waiting = new Div(Markup.shape("i"), Markup.shape("i"), Markup.shape("i"), Markup.shape("i"),
                Markup.text(getTranslation("card.loading"), "muted", "xs"));
        waiting.addClassName("waiting");
        return waiting;
    }

    private Div failed(ErrorReference reference) {
        Div said = said("card.failed", "card.failed.remedy", reference.text());
        said.add(Markup.button(getTranslation("card.retry"), this::retry));
        return said;
    }

    private Div heldLine(ErrorReference reference) {
        Div line = new Div(Markup.text(getTranslation("card.held.remedy", reference.text())),
                Markup.button(getTranslation("card.retry"), this::start));
        line.addClassName("held");
        return line;
    }

    private Div wayBack(OwnPlace place) {
        String kind = place.school() ? "school" : "unit";
        Anchor back = new Anchor(place.href(), getTranslation("card.out-of-scope.back." + kind));
        back.addClassNames("btn", "q");
        Div said = sentences(getTranslation("card.out-of-scope.own", place.name()),
                Optional.of(getTranslation("card.out-of-scope.granted")));
        said.add(back);
        return said;
    }

    private void retry() {
        show(new Loading<>());
        start();
    }

    private Div senseless(BadRequest reason) {
        return sentences(new Refusal(this, reason).words(), Optional.empty());
    }

    private Div said(String what, String remedy, @Nullable Object... arguments) {
        return sentences(getTranslation(what), Optional.of(getTranslation(remedy, arguments)));
    }

    private static Div sentences(String what, Optional<String> remedy) {
        Paragraph statement = new Paragraph(what);
        statement.addClassName("m");
        Div said = new Div(statement);
        said.addClassName("said");
        remedy.map(Paragraph::new).ifPresent(advice -> {
            advice.addClassNames("s", "sec");
            said.add(advice);
        });
        return said;
    }

    /** The head of the card, with the word for its state if there is one. */
    protected abstract Component title(Optional<Component> tag);

    /** What is said to a reader who may not see it: key of a text that has a remedy. */
    protected String outside() {
        return "card.out-of-scope";
    }

    /** The word for how the figure stands. */
    protected Optional<Component> status(T value) {
        return Optional.empty();
    }

    /** Adds the content under the head. */
    protected abstract void draw(T value);
}
