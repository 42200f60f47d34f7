package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.LegalBasis;
import vn.khue.shell.Formats;

/** How an indicator is counted, and by which law. */
class RuleCard extends Article {

    private final Catalogue catalogue;
    private final Indicator indicator;
    private final Header header = new Header();
    private final DescriptionList facts = new DescriptionList();

    RuleCard(Catalogue catalogue, String id) {
        this.catalogue = catalogue;
        indicator = catalogue.indicator(id);
        facts.addClassName("kv");
        say("rule.meaning", new Wording(this, id).meaning());
        say("rule.base", base());
        say("rule.empty", getTranslation("rule.empty." + indicator.empty().name()));
        say("rule.at", getTranslation("rule.at." + indicator.at().name()) + ", "
                + getTranslation("rule.direction." + indicator.direction().name()));
        notes().ifPresent(notes -> say("rule.notes", notes));
        say("rule.sources", sources());
        say("rule.law", indicator.legal().stream().map(this::law).collect(Collectors.joining("; ")));
        say("rule.version", version());
        addClassNames("card", "rule");
        header.add(new H2(getTranslation("rule.title")));
        add(header, facts);
    }

    /** Beside the title. */
    void beside(Component tool) {
        header.add(tool);
    }

    /** Adds the rule to the letter, as its hash covers it; of another version than the one asked for it says so. */
    void quote(int version) {
        if (version != indicator.version()) {
            say("rule.asked", getTranslation("rule.asked.other", String.valueOf(version),
                    String.valueOf(indicator.version())));
        }
        HtmlContainer quoted = new HtmlContainer("pre");
        quoted.addClassName("mono");
        quoted.setText(indicator.definition());
        HtmlContainer summary = new HtmlContainer("summary");
        summary.setText(getTranslation("rule.text"));
        HtmlContainer details = new HtmlContainer("details");
        details.add(summary, quoted);
        add(details);
    }

    private void say(String what, String words) {
        facts.add(new Term(getTranslation(what)), new Description(words));
    }

    private String base() {
        List<String> levels = indicator.population().attributes().getOrDefault("level", List.of());
        String whose = getTranslation("rule.population." + indicator.population().status().name());
        return levels.isEmpty() ? whose : whose + ": " + levels.stream()
                .map(level -> getTranslation("level.short." + level)).collect(Collectors.joining(", "));
    }

    private Optional<String> notes() {
        String notes = indicator.notes().stream().map(note -> note.in(getLocale())).collect(Collectors.joining(". "));
        return Optional.of(notes).filter(text -> !text.isEmpty());
    }

    private String sources() {
        return indicator.datasets().stream().map(dataset -> catalogue.contract(dataset).title().in(getLocale()))
                .collect(Collectors.joining(", "));
    }

    private String law(LegalBasis basis) {
        Formats formats = Formats.of(getLocale());
        return Stream.of(Optional.of(basis.ref()), basis.article(),
                        basis.from().map(day -> getTranslation("rule.law.from", formats.date(day))),
                        basis.to().map(day -> getTranslation("rule.law.to", formats.date(day))))
                .flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    private String version() {
        return getTranslation("rule.version.of", String.valueOf(indicator.version())) + indicator.validFrom()
                .map(day -> ", " + getTranslation("rule.law.from", Formats.of(getLocale()).date(day))).orElse("");
    }
}
