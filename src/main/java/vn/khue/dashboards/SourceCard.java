package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.network.Units;
import vn.khue.query.SourceLine;
import vn.khue.security.Person;
import vn.khue.shell.Formats;

/** What was read of one school: the file, the line and what it says. */
class SourceCard extends AsyncCard<List<SourceLine>> {

    private final Catalogue catalogue;
    private final Units units;

    SourceCard(Reading reading, Catalogue catalogue, Units units) {
        super(reading);
        this.catalogue = catalogue;
        this.units = units;
        removeClassName("card");
        addClassName("sources");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new H3(getTranslation("source.title")));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(List<SourceLine> lines) {
        if (lines.isEmpty()) {
            add(new Paragraph(getTranslation("source.none")));
        }
        lines.stream().sorted(Comparator.comparing(line -> !line.counts())).forEach(line -> add(drawn(line)));
    }

    private Div drawn(SourceLine line) {
        Contract contract = catalogue.contract(line.dataset());
        Div head = new Div(line.counts() ? Tags.ok(getTranslation("source.counts"))
                : Tags.plain(getTranslation("source.counts-not")), new Span(contract.title().in(getLocale())));
        head.addClassName("which");
        Div drawn = new Div(head, file(line), line.isWithheld() ? new Paragraph(getTranslation("source.withheld",
                Formats.of(getLocale()).integer(line.rows()))) : new SourceCells(contract, line, getLocale()));
        drawn.addClassName("line");
        return drawn;
    }

    private DescriptionList file(SourceLine line) {
        SourceLine.File file = line.file();
        Formats formats = Formats.of(getLocale());
        DescriptionList facts = new DescriptionList();
        facts.addClassName("kv");
        facts.add(new Term(getTranslation("source.file")), new Description(
                new Anchor("du-lieu/" + file.delivery(), file.name())));
        line.line().ifPresent(number -> say(facts, "source.line", formats.integer(number)));
        say(facts, "source.sender", sender(file.sender()));
        say(facts, "source.received", new Moments(getLocale()).words(file.receivedAt()));
        say(facts, "source.publication", formats.integer(file.publication()));
        Span hash = new Span(file.sha256());
        hash.addClassName("mono");
        facts.add(new Term(getTranslation("source.sha256")), new Description(hash));
        return facts;
    }

    private void say(DescriptionList facts, String what, String words) {
        facts.add(new Term(getTranslation(what)), new Description(words));
    }

    private String sender(String code) {
        return code.equals(Person.DEPARTMENT) ? getTranslation("data.sender.department")
                : units.meanings(code).stream().reduce((first, last) -> last).map(unit -> unit.name())
                        .orElseGet(() -> getTranslation("overview.school-code", code));
    }
}
