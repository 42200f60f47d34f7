package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;
import vn.khue.targets.Targets.Goal;

/** Which targets were set when, and by whom. Nothing is overwritten. */
class TargetHistoryCard extends AsyncCard<TargetList> {

    private static final int MOST = 12;
    private static final String BY_FILE = "delivery ";

    /** A target with the place that it is for. */
    private record Set(String place, Goal goal) {
    }

    TargetHistoryCard(Reading reading) {
        super(reading);
        addClassName("target-history");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(getTranslation("targets.history")),
                new Paragraph(getTranslation("targets.history.about"))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(TargetList targets) {
        List<Set> all = targets.lines().stream().flatMap(line -> line.goals().stream()
                .map(goal -> new Set(line.name(), goal)))
                .sorted(Comparator.comparing((Set set) -> set.goal().version()).reversed()).toList();
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation("targets.history.none")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        all.stream().limit(MOST).forEach(set -> lines.add(line(set)));
        add(lines);
        if (all.size() > MOST) {
            add(Markup.text(getTranslation("targets.history.more", formats().integer(all.size() - MOST)), "muted", "xs"));
        }
    }

    private ListItem line(Set set) {
        Goal goal = set.goal();
        String day = formats().date(LocalDate.ofInstant(goal.at(), Formats.ZONE));
        return new ListItem(new Span(getTranslation("targets.history.line", set.place(), String.valueOf(goal.year()))),
                Markup.bold(formats().percent(goal.share().movePointRight(2))),
                Markup.text(goal.by().startsWith(BY_FILE)
                        ? getTranslation("targets.history.file", day, goal.by().substring(BY_FILE.length()))
                        : getTranslation("targets.history.person", day, goal.by()), "muted", "xs"));
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
