package vn.khue.dashboards.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.CatalogueProblem;
import vn.khue.catalogue.CatalogueState;
import vn.khue.catalogue.CatalogueState.Refused;
import vn.khue.dashboards.AsyncCard;
import vn.khue.dashboards.Reading;
import vn.khue.dashboards.Tags;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** The version in use, and why the folder is not. */
class StateCard extends AsyncCard<CatalogueState> {

    private static final int SHORT = 12;

    private Optional<String> before = Optional.empty();

    StateCard(Reading reading) {
        super(reading);
        addClassName("rule");
        getElement().setAttribute("aria-live", "polite");
    }

    /** The next answer is that of a reload. */
    void after(String version) {
        before = Optional.of(version);
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(getTranslation("catalogue.state"))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected Optional<Component> status(CatalogueState state) {
        if (state.refused().isPresent()) {
            return Optional.of(Tags.bad(getTranslation("catalogue.refused.tag")));
        }
        return before.map(any -> isNew(state) ? Tags.ok(getTranslation("catalogue.taken"))
                : Tags.plain(getTranslation("catalogue.same")));
    }

    private boolean isNew(CatalogueState state) {
        return before.filter(version -> !version.equals(state.catalogue().version())).isPresent();
    }

    @Override
    protected void draw(CatalogueState state) {
        state.refused().ifPresent(refused -> add(refusal(refused)));
        add(facts(state));
        if (state.refused().isEmpty() && isNew(state)) {
            add(line("catalogue.next"));
        }
        if (state.folder().isEmpty()) {
            add(line("catalogue.bundled.how"));
        }
        add(files(state.catalogue()));
    }

    private Div refusal(Refused refused) {
        UnorderedList list = new UnorderedList();
        list.addClassName("problems-of-files");
        refused.problems().forEach(problem -> list.add(new ListItem(place(problem),
                Markup.text(getTranslation("catalogue.problem." + problem.code()), "m"),
                Markup.text(problem.message(getLocale()), "s"))));
        Paragraph said = new Paragraph(getTranslation("catalogue.refused", moment(refused.at()),
                Formats.of(getLocale()).integer(refused.problems().size()), refused.problems().size()));
        said.addClassName("m");
        Div note = new Div(new Div(said, list));
        note.addClassNames("note", "bad");
        return note;
    }

    private static Span place(CatalogueProblem problem) {
        return Markup.text(problem.file() + ":" + problem.line(), "mono");
    }

    private Paragraph line(String key) {
        Paragraph line = new Paragraph(getTranslation(key));
        line.addClassNames("s", "sec");
        return line;
    }

    private DescriptionList facts(CatalogueState state) {
        Catalogue catalogue = state.catalogue();
        Formats formats = Formats.of(getLocale());
        DescriptionList facts = new DescriptionList();
        facts.addClassName("kv");
        Code version = new Code(catalogue.version().substring(0, SHORT));
        version.getElement().setAttribute("title", catalogue.version());
        facts.add(new Term(getTranslation("catalogue.version")), new Description(version));
        say(facts, "catalogue.source", state.folder().map(Object::toString)
                .orElseGet(() -> getTranslation("catalogue.bundled")));
        say(facts, "catalogue.since", moment(state.since()));
        say(facts, "catalogue.holds", getTranslation("catalogue.counts",
                formats.integer(catalogue.indicators().size()), formats.integer(catalogue.contracts().size()),
                formats.integer(catalogue.files().size())));
        return facts;
    }

    private void say(DescriptionList facts, String what, String words) {
        facts.add(new Term(getTranslation(what)), new Description(words));
    }

    private NativeDetails files(Catalogue catalogue) {
        UnorderedList names = new UnorderedList();
        names.addClassName("files");
        List<String> files = catalogue.files();
        files.forEach(file -> names.add(new ListItem(Markup.text(file, "mono"))));
        NativeDetails details = new NativeDetails(getTranslation("catalogue.files"), names);
        details.addClassName("files");
        return details;
    }

    private String moment(Instant at) {
        Formats formats = Formats.of(getLocale());
        return getTranslation("catalogue.moment", formats.time(at),
                formats.date(at.atZone(Formats.ZONE).toLocalDate()));
    }
}
