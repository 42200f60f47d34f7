package vn.khue.dashboards.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import vn.khue.catalogue.checks.PlainCause;
import vn.khue.ingest.Causes;
import vn.khue.ingest.DeliveryFilter.Standing;
import vn.khue.ingest.RefusalCause;
import vn.khue.ingest.RejectionCause;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** Causes by rank: what is wrong, what to do, where, and what mending it brings. */
class CauseList extends OrderedList {

    private static final int HUNDRED = 100;

    private final CauseTexts texts;
    private final DataAddress address;
    private int rank;

    /** @param address where the page is, for links into its list */
    CauseList(CauseTexts texts, DataAddress address) {
        this.texts = texts;
        this.address = address;
        addClassName("causes");
    }

    /** @param all for the length of the bar */
    void add(RefusalCause cause, Causes all) {
        int most = all.refusals().stream().mapToInt(RefusalCause::deliveries).max().orElse(1);
        add(item(said(texts.of(cause), cause.why().remedy()),
                where(cause.dataset(), Standing.REFUSED, getTranslation("data.causes.whole-files")),
                gain(counted("data.causes.gain-files", cause.deliveries()), Optional.empty(),
                        cause.deliveries(), cause.deliveries(), most)));
    }

    /** @param all for the length of the bar */
    void add(RejectionCause cause, Causes all) {
        add(cause, all.rejections(), true);
    }

    /** @param all for the length of the bar
     * @param named whether to say the dataset and the files */
    void add(RejectionCause cause, List<RejectionCause> all, boolean named) {
        long most = all.stream().mapToLong(RejectionCause::rows).max().orElse(1);
        PlainCause plain = texts.of(cause);
        Div said = said(plain.reason(), plain.remedy());
        cause.example().map(this::example).ifPresent(said::add);
        Optional<String> among = cause.gained() == cause.rows() ? Optional.empty()
                : Optional.of(counted("data.causes.rows", cause.rows()));
        Div where = named ? where(Optional.of(cause.dataset()), Standing.ROWS_REJECTED,
                counted("data.causes.in-files", cause.deliveries())) : new Div();
        add(item(said, where, gain(counted("data.causes.gain-rows", cause.gained()), among,
                cause.gained(), cause.rows(), most)));
    }

    private ListItem item(Component said, Component where, Component gain) {
        Span place = Markup.text(String.valueOf(++rank), "k");
        return new ListItem(place, said, where, gain);
    }

    private static Div said(String what, String remedy) {
        Paragraph cause = new Paragraph(what);
        cause.addClassName("b");
        Paragraph advice = new Paragraph(remedy);
        advice.addClassNames("s", "sec");
        return remedy.isEmpty() ? new Div(cause) : new Div(cause, advice);
    }

    private Paragraph example(RejectionCause.Example example) {
        Paragraph line = new Paragraph(new Span(getTranslation("data.causes.example",
                number(example.line())) + " "));
        line.addClassNames("xs", "muted");
        if (!example.value().isEmpty()) {
            HtmlContainer value = new HtmlContainer("code");
            value.setText(example.value());
            line.add(value);
        }
        return line;
    }

    /** A file that no contract recognised has no name to show; its link leads to all such files. */
    private Div where(Optional<String> dataset, Standing standing, String files) {
        Div where = new Div();
        dataset.ifPresent(known -> where.add(new Paragraph(texts.title(dataset))));
        where.add(new Anchor(address.standing(Optional.of(standing)).dataset(dataset).href(), files));
        where.addClassNames("xs", "muted");
        return where;
    }

    /** Dark what mending brings, light the rows that something else is wrong with too. */
    private static Div gain(String words, Optional<String> among, long gained, long rows, long most) {
        Div number = new Div(words);
        number.addClassName("gain");
        HtmlContainer whole = Markup.shape("i", "whole");
        whole.getStyle().set("width", rows * HUNDRED / most + "%");
        HtmlContainer part = Markup.shape("i");
        part.getStyle().set("width", gained * HUNDRED / most + "%");
        Div track = new Div(whole, part);
        track.addClassName("track");
        Div gain = new Div(number);
        among.ifPresent(line -> gain.add(Markup.text(line, "xs", "muted")));
        gain.add(track);
        gain.addClassName("r");
        return gain;
    }

    private String counted(String key, long count) {
        return getTranslation(key, number(count), count);
    }

    private String number(long count) {
        return Formats.of(getLocale()).integer(count);
    }
}
