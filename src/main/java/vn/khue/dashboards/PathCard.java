package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khue.analysis.Lack;
import vn.khue.analysis.PathToTarget;
import vn.khue.analysis.PathToTarget.Candidate;
import vn.khue.analysis.PathToTarget.Outlook;
import vn.khue.catalogue.Catalogue;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** What is missing to the target, who is nearest, and what the certificates say of the coming year. */
class PathCard extends AsyncCard<TargetPath> {

    private static final int NAMED = 6;

    private final Catalogue catalogue;
    private final PathLinks links;
    private final Div course = new Div();
    private boolean tableShown;

    PathCard(Reading reading, Catalogue catalogue, PathLinks links) {
        super(reading);
        this.catalogue = catalogue;
        this.links = links;
        addClassName("path");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Div names = new Div(new H2(getTranslation("path.title")));
        last().ifPresent(path -> names.add(new Paragraph(new Wording(this, path.indicator()).name() + ", "
                + path.path().goal().map(goal -> getTranslation("path.goal", String.valueOf(path.age().year()),
                        formats().percent(goal.movePointRight(2))))
                        .orElseGet(() -> getTranslation("path.no-goal", String.valueOf(path.age().year()))))));
        Header header = new Header(names);
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(TargetPath path) {
        if (path.path().now().value().isEmpty()) {
            add(new NothingYet(this, catalogue, path.indicator(), path.age()));
            return;
        }
        Div parts = new Div(need(path));
        parts.addClassName("parts");
        path.path().outlook().ifPresentOrElse(outlook -> {
            ((Header) getComponentAt(0)).add(new TwinSwitch(tableShown, table -> {
                tableShown = table;
                fill(path, outlook);
            }));
            fill(path, outlook);
            parts.add(course);
            add(parts, lists(path, outlook));
        }, () -> {
            parts.add(Markup.text(getTranslation("path.unexplained"), "s", "sec"));
            add(parts);
        });
    }

    private void fill(TargetPath path, Outlook outlook) {
        course.removeAll();
        course.addClassName("course");
        ProjectionView view = new ProjectionView(path, outlook.projection());
        H3 title = new H3(getTranslation("path.ahead"));
        course.add(title, tableShown ? view.table() : view.drawing(), note(path, outlook));
    }

    private Paragraph note(TargetPath path, Outlook outlook) {
        Paragraph note = new Paragraph(new ProjectionView(path, outlook.projection()).summary() + " "
                + getTranslation("path.no-result", formats().plain(path.path().now().denominator())));
        note.addClassNames("s", "sec");
        return note;
    }

    private Div need(TargetPath path) {
        PathToTarget way = path.path();
        Div need = new Div();
        need.addClassName("need");
        way.need().ifPresent(missing -> {
            Div number = new Div(new Span(formats().integer(missing)), Markup.small(getTranslation("path.schools")));
            number.addClassName("num");
            need.add(number, base(way, missing));
        });
        way.outlook().ifPresent(outlook -> {
            need.add(new H3(getTranslation("path.nearest")), candidates(outlook), rest(outlook));
            need.add(link(links.missing(path.indicator()), getTranslation("path.all",
                    formats().integer(outlook.candidates().size()))));
            Paragraph data = new Paragraph(getTranslation("path.data"));
            data.addClassNames("xs", "muted");
            need.add(data);
        });
        return need;
    }

    private Paragraph base(PathToTarget way, long missing) {
        BigDecimal goal = way.goal().orElseThrow();
        BigDecimal needed = goal.multiply(way.now().denominator()).setScale(0, RoundingMode.CEILING);
        Paragraph base = new Paragraph(getTranslation(missing > 0 ? "path.need" : "path.met", formats().plain(needed),
                formats().plain(way.now().denominator()), formats().percent(goal.movePointRight(2)),
                formats().plain(way.now().numerator())));
        base.addClassNames("s", "sec");
        return base;
    }

    /** Of those who never had a certificate nothing tells who is nearer, unless they count where they must first. */
    private UnorderedList candidates(Outlook outlook) {
        return list(outlook.candidates().stream().filter(PathCard::isNear).limit(NAMED).map(candidate ->
                item(links.school(candidate.school().school().key()), candidate.school().school().name(),
                        lacking(candidate))));
    }

    private static boolean isNear(Candidate candidate) {
        return candidate.lack() != Lack.NEVER
                || candidate.conditions().stream().anyMatch(PathToTarget.Condition::isMet);
    }

    private String lacking(Candidate candidate) {
        Stream<String> met = candidate.conditions().stream().filter(PathToTarget.Condition::isMet)
                .map(condition -> getTranslation("path.met." + condition.indicator(),
                        String.valueOf(condition.level())));
        return Stream.concat(Stream.of(candidate.since().map(day -> getTranslation("path.lack."
                + candidate.lack().name(), formats().date(day))).orElseGet(() -> getTranslation("path.lack.NEVER"))),
                met).reduce((one, other) -> one + ", " + other).orElseThrow();
    }

    private Paragraph rest(Outlook outlook) {
        Paragraph rest = new Paragraph(getTranslation("path.rest", formats().integer(outlook.candidates().size()),
                formats().integer(outlook.count(Lack.EXPIRED)), formats().integer(outlook.count(Lack.REVOKED)),
                formats().integer(outlook.count(Lack.NEVER))));
        rest.addClassNames("s", "sec");
        return rest;
    }

    private Div lists(TargetPath path, Outlook outlook) {
        Div lists = new Div();
        lists.addClassName("lists");
        Div soonest = new Div(new H3(getTranslation("path.soonest", formats().integer(outlook.lapses().size()))),
                list(outlook.lapses().stream().limit(NAMED).map(lapse -> item(links.school(
                        lapse.school().school().key()), lapse.school().school().name(), formats().date(lapse.day())))));
        links.expiring(path.indicator()).ifPresent(href -> soonest.add(link(href, getTranslation("path.all",
                formats().integer(outlook.lapses().size())))));
        lists.add(soonest);
        List<PathToTarget.Place> needing = path.path().places().stream().filter(place -> place.need() > 0).toList();
        if (!needing.isEmpty()) {
            Div places = new Div(new H3(getTranslation("path.places", formats().percent(path.path().goal()
                    .orElseThrow().movePointRight(2)))), list(needing.stream().limit(NAMED).map(place -> item(
                            links.place(path.indicator(), place.key()), place.name(), getTranslation("path.place",
                                    formats().integer(place.need()), formats().percent(place.ratio()))))));
            Paragraph sum = new Paragraph(getTranslation("path.places.sum", formats().integer(needing.size()),
                    formats().integer(needing.stream().mapToLong(PathToTarget.Place::need).sum())));
            sum.addClassNames("xs", "muted");
            places.add(sum);
            lists.add(places);
        }
        return lists;
    }

    private static UnorderedList list(Stream<ListItem> items) {
        UnorderedList list = new UnorderedList();
        list.addClassName("miss");
        items.forEach(list::add);
        return list;
    }

    private static ListItem item(String href, String name, String words) {
        return new ListItem(new Anchor(href, name), Markup.text(words, "sec"));
    }

    private static Anchor link(String href, String words) {
        Anchor link = new Anchor(href, words);
        link.addClassNames("s", "more");
        return link;
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
