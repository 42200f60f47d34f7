package vn.khue.dashboards.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.khue.dashboards.AsyncCard;
import vn.khue.dashboards.Reading;
import vn.khue.ingest.DeliveryLine;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.DeliverySheet;
import vn.khue.ingest.DeliveryState;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** Where a delivery comes from and every state it was in. */
class TimelineCard extends AsyncCard<DeliverySheet> {

    private static final BigDecimal KILOBYTE = BigDecimal.valueOf(1024);
    private static final int HASH_SHOWN = 12;

    private final Senders senders;

    TimelineCard(Reading reading, Senders senders) {
        super(reading);
        this.senders = senders;
        addClassName("timeline");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(getTranslation("data.timeline"))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected String outside() {
        return "data.delivery.outside";
    }

    @Override
    protected void draw(DeliverySheet sheet) {
        OrderedList list = new OrderedList();
        list.addClassName("steps");
        List<DeliveryReport.Event> events = sheet.events();
        for (int at = 0; at < events.size(); at++) {
            list.add(item(sheet.line(), events.get(at), at == 0 ? Optional.empty() : Optional.of(events.get(at - 1))));
        }
        add(list, facts(sheet));
    }

    private ListItem item(DeliveryLine line, DeliveryReport.Event event, Optional<DeliveryReport.Event> before) {
        Formats formats = Formats.of(getLocale());
        Paragraph when = new Paragraph(formats.time(event.at()) + " · " + formats.date(event.at().atZone(Formats.ZONE)
                .toLocalDate()));
        when.addClassNames("xs", "muted");
        ListItem item = new ListItem(Markup.bold(getTranslation("data.event." + event.state().name())), when);
        detail(line, event, before).ifPresent(item::add);
        item.addClassName("s-" + Mark.of(event.state()).tint());
        return item;
    }

    /** The intake's notes are for people; what a publication leaves here is for programs and is said anew. */
    private Optional<Component> detail(DeliveryLine line, DeliveryReport.Event event,
            Optional<DeliveryReport.Event> before) {
        return switch (event.state()) {
            case RECEIVED -> before.map(earlier -> text(getTranslation(earlier.state() == DeliveryState.REFUSED
                    ? "data.event.again" : "data.event.loaded-again")));
            case CHECKED -> event.detail().map(TimelineCard::text);
            // said beside this card while it holds
            case REFUSED -> line.state() == DeliveryState.REFUSED ? Optional.empty()
                    : event.detail().map(TimelineCard::text);
            case PUBLISHED -> line.publication().stream().mapToObj(number -> text(getTranslation(
                    "publication.number", Formats.of(getLocale()).integer(number)))).findFirst();
            case SUPERSEDED -> line.replacedBy().stream().mapToObj(this::successor).findFirst();
        };
    }

    private static Component text(String words) {
        Paragraph text = new Paragraph(words);
        text.addClassName("s");
        return text;
    }

    private Component successor(long delivery) {
        return new Anchor(DataAddress.HERE.href(delivery),
                getTranslation("data.delivery", Formats.of(getLocale()).integer(delivery)));
    }

    private DescriptionList facts(DeliverySheet sheet) {
        Formats formats = Formats.of(getLocale());
        DescriptionList facts = new DescriptionList();
        facts.addClassName("kv");
        DeliveryLine line = sheet.line();
        say(facts, "sender", senders.name(this, line.sender(), senders.schools(List.of(line))));
        say(facts, "by", line.receivedBy());
        sheet.asOf().ifPresent(day -> say(facts, "as-of", formats.date(day)));
        say(facts, "size", size(line.size()));
        Span hash = Markup.text(sheet.sha256().substring(0, HASH_SHOWN) + "…", "mono");
        hash.setTitle(sheet.sha256());
        facts.add(new Term(getTranslation("data.fact.sha256")), new Description(hash));
        return facts;
    }

    private void say(DescriptionList facts, String key, String text) {
        facts.add(new Term(getTranslation("data.fact." + key)), new Description(text));
    }

    private String size(long bytes) {
        if (bytes < KILOBYTE.longValue()) {
            return Formats.of(getLocale()).integer(bytes) + " B";
        }
        BigDecimal kilobytes = BigDecimal.valueOf(bytes).divide(KILOBYTE, 1, RoundingMode.HALF_UP);
        return kilobytes.compareTo(KILOBYTE) < 0 ? Formats.of(getLocale()).decimal(kilobytes, 1) + " KB"
                : Formats.of(getLocale()).decimal(kilobytes.divide(KILOBYTE, 1, RoundingMode.HALF_UP), 1) + " MB";
    }
}
