package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import vn.khue.catalogue.Catalogue;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** What came in the last night, what did not, and who is silent. */
class IntakeCard extends AsyncCard<Optional<IntakeNight>> {

    private final Catalogue catalogue;

    IntakeCard(Reading reading, Catalogue catalogue) {
        super(reading);
        this.catalogue = catalogue;
        addClassName("intake");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Div names = new Div(new H2(getTranslation("intake.title")));
        last().flatMap(night -> night).ifPresent(night -> names.add(new Paragraph(getTranslation("intake.night",
                formats().date(night.night())))));
        Header header = new Header(names);
        tag.ifPresent(header::add);
        Anchor files = new Anchor("du-lieu", getTranslation("intake.open"));
        files.addClassName("more");
        header.add(files);
        return header;
    }

    @Override
    protected void draw(Optional<IntakeNight> last) {
        last.ifPresentOrElse(this::draw, () -> {
            Paragraph what = new Paragraph(getTranslation("intake.nothing"));
            what.addClassName("m");
            Paragraph who = new Paragraph(getTranslation("intake.nothing.remedy"));
            who.addClassNames("s", "sec");
            Div nothing = new Div(Markup.shape("i"), what, who);
            nothing.addClassName("nothing-yet");
            add(nothing);
        });
    }

    private void draw(IntakeNight night) {
        Div counts = new Div(count(night.due(), "due", false), count(night.received(), "received", false),
                count(night.accepted(), "accepted", false), count(night.refused(), "refused", night.refused() > 0));
        counts.addClassName("in");
        add(counts);
        if (!night.missing().isEmpty()) {
            add(Markup.text(getTranslation("intake.absent", formats().integer(night.absent())), "s", "m", "where"),
                    missing(night));
        }
        if (night.silent() > 0) {
            Div line = new Div(Tags.stale(getTranslation("intake.silent", formats().integer(night.silent()))),
                    Markup.text(getTranslation("intake.silent.meaning"), "muted", "xs"));
            line.addClassName("silent");
            add(line);
        }
    }

    private Div count(long count, String what, boolean bad) {
        Div cell = new Div(Markup.bold(formats().integer(count)),
                new Span((bad ? "! " : "") + getTranslation("intake." + what)));
        cell.setClassName("bad", bad);
        return cell;
    }

    private UnorderedList missing(IntakeNight night) {
        UnorderedList list = new UnorderedList();
        list.addClassName("miss");
        night.missing().forEach(missing -> list.add(new ListItem(new Span(catalogue.contract(missing.dataset())
                .title().in(getLocale())), Markup.bold(formats().integer(missing.count())))));
        return list;
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
