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
import vn.khue.ingest.NightArrivals;
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
        cells.add(summary.hasOwed() ? ofOwed(summary) : ofReceived(summary));
        add(cells);
    }

    /** Where nobody owes anything the files that came are all there is to count. */
    private List<Component> ofReceived(NightSummary summary) {
        long rejected = sum(summary, Counts::rowsRejected);
        return List.of(received(summary),
                cell("data.counts.accepted", sum(summary, Counts::accepted), rows(summary)),
                refused(sum(summary, Counts::refused)),
                cell("data.counts.rejected", rejected, rejected == 0 ? Tags.ok(getTranslation("data.counts.none"))
                        : Tags.near(counted("data.counts.in-files", sum(summary, Counts::withRejectedRows)))),
                waiting(summary));
    }

    private List<Component> ofOwed(NightSummary summary) {
        NightArrivals.Count owed = summary.owed().total();
        return List.of(cell("data.counts.expected", owed.expected(),
                        new Span(counted("data.counts.schools", summary.schools()))),
                cell("data.counts.received", owed.received(), new Span(share(owed))),
                cell("data.counts.accepted", owed.accepted(), new Span(Formats.of(getLocale()).percent(
                        Ratio.of(owed.accepted(), owed.expected())))), refused(owed.refused()),
                missing(summary, owed));
    }

    private String share(NightArrivals.Count owed) {
        String share = Formats.of(getLocale()).percent(Ratio.of(owed.received(), owed.expected()));
        return owed.late() == 0 ? share : getTranslation("data.counts.received.late", share, number(owed.late()));
    }

    /** Files whose time has not run out are no fault yet. */
    private Component missing(NightSummary summary, NightArrivals.Count owed) {
        int silent = summary.silent().size();
        Component about = owed.missing() + owed.awaited() == 0 ? Tags.ok(getTranslation("data.counts.none"))
                : silent > 0 ? Tags.stale(counted("data.counts.silent", silent))
                : new Span(owed.awaited() > 0 ? counted("data.counts.awaited", owed.awaited()) : "");
        return cell("data.counts.missing", owed.missing() + owed.awaited(), about);
    }

    private Component received(NightSummary summary) {
        long datasets = summary.intake().datasets().stream().filter(counts -> counts.dataset().isPresent()).count();
        int senders = summary.intake().senders();
        return cell("data.counts.received", sum(summary, Counts::received), new Span(getTranslation(
                "data.counts.received.about", number(datasets), datasets, number(senders), senders)));
    }

    private Component rows(NightSummary summary) {
        return new Span(counted("data.counts.rows", sum(summary, Counts::rowsAccepted)));
    }

    private Component refused(long refused) {
        return cell("data.counts.refused", refused, refused == 0 ? Tags.ok(getTranslation("data.counts.none"))
                : Tags.bad(getTranslation("data.counts.refused.about")));
    }

    private Component waiting(NightSummary summary) {
        long beingChecked = sum(summary, Counts::waitingForCheck);
        long waiting = sum(summary, Counts::waitingForPublication);
        Component about = beingChecked > 0 ? Tags.stale(counted("data.counts.being-checked", beingChecked))
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
        return summary.intake().total(count);
    }

    private String counted(String key, long count) {
        return getTranslation(key, number(count), count);
    }

    private String number(long count) {
        return Formats.of(getLocale()).integer(count);
    }
}
