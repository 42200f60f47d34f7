package vn.khue.dashboards.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import vn.khue.dashboards.AsyncCard;
import vn.khue.dashboards.Reading;
import vn.khue.dashboards.Tags;
import vn.khue.ingest.NightIntake;
import vn.khue.ingest.NightIntake.Counts;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;

/** The night in five counts. */
class CountsCard extends AsyncCard<NightSummary> {

    CountsCard(Reading reading) {
        super(reading);
        addClassName("flow");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        H2 title = new H2(getTranslation("data.counts"));
        title.addClassName("unseen");
        Header header = new Header(title);
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(NightSummary summary) {
        Div cells = new Div();
        cells.addClassName("cells");
        cells.add(summary.owed().map(owed -> ofOwed(summary, owed)).orElseGet(() -> ofReceived(summary)));
        add(cells);
    }

    private List<Component> ofReceived(NightSummary summary) {
        long refused = sum(summary, Counts::refused);
        long rejected = sum(summary, Counts::rowsRejected);
        return List.of(received(summary), accepted(summary), refused(refused),
                cell("data.counts.rejected", rejected, rejected == 0 ? Tags.ok(getTranslation("data.counts.none"))
                        : Tags.near(getTranslation("data.counts.in-files",
                                number(sum(summary, Counts::withRejectedRows))))),
                waiting(summary));
    }

    private List<Component> ofOwed(NightSummary summary, Owed owed) {
        return List.of(cell("data.counts.expected", owed.expected(), new Span(getTranslation("data.counts.schools",
                        number(owed.schools())))),
                cell("data.counts.received", owed.received(), new Span(share(owed.received(), owed.expected()))),
                accepted(summary), refused(sum(summary, Counts::refused)), missing(owed));
    }

    private Component missing(Owed owed) {
        Component about = owed.missing() == 0 ? Tags.ok(getTranslation("data.counts.none"))
                : owed.silent().isEmpty() ? new Span(getTranslation("data.counts.late", number(owed.late())))
                : Tags.stale(getTranslation("data.counts.silent", number(owed.silent().size())));
        return cell("data.counts.missing", owed.missing(), about);
    }

    private Component received(NightSummary summary) {
        return cell("data.counts.received", sum(summary, Counts::received), new Span(getTranslation(
                "data.counts.received.about", number(summary.intake().map(night -> night.datasets().stream()
                        .filter(counts -> counts.dataset().isPresent()).count()).orElse(0L)),
                number(summary.intake().map(NightIntake::senders).orElse(0)))));
    }

    private Component accepted(NightSummary summary) {
        return cell("data.counts.accepted", sum(summary, Counts::accepted), new Span(getTranslation(
                "data.counts.rows", number(sum(summary, Counts::rowsAccepted)))));
    }

    private Component refused(long refused) {
        return cell("data.counts.refused", refused, refused == 0 ? Tags.ok(getTranslation("data.counts.none"))
                : Tags.bad(getTranslation("data.counts.refused.about")));
    }

    private Component waiting(NightSummary summary) {
        long beingChecked = sum(summary, Counts::waitingForCheck);
        long waiting = sum(summary, Counts::waitingForPublication);
        Component about = beingChecked > 0
                ? Tags.stale(getTranslation("data.counts.being-checked", number(beingChecked)))
                : new Span(getTranslation(waiting > 0 ? "data.counts.next-publication" : "data.counts.all-published"));
        return cell("data.counts.waiting", waiting, about);
    }

    private Component cell(String title, long count, Component about) {
        Div number = new Div(number(count));
        number.addClassName("num");
        Paragraph line = new Paragraph(about);
        line.addClassNames("xs", "sec");
        return new Div(new H2(getTranslation(title)), number, line);
    }

    private static long sum(NightSummary summary, ToLongFunction<Counts> count) {
        return summary.intake().map(night -> night.total(count)).orElse(0L);
    }

    private String share(long part, long whole) {
        return Formats.of(getLocale()).percent(Ratio.of(part, whole));
    }

    private String number(long count) {
        return Formats.of(getLocale()).integer(count);
    }
}
