package vn.khue.opening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.khue.dashboards.AsyncCard;
import vn.khue.dashboards.Reading;
import vn.khue.ingest.OwingSchool;
import vn.khue.shell.Formats;

/** What the register holds by now, as Khuê reads it back: schools at work by level, and in how many communes. */
class LevelCounts extends AsyncCard<List<OwingSchool>> {

    private static final List<String> LEVELS = List.of("MN", "TH", "THCS", "THPT", "LC", "GDTX");

    private final Supplier<List<OwingSchool>> schools;

    LevelCounts(Reading reading, Supplier<List<OwingSchool>> schools) {
        super(reading);
        this.schools = schools;
        addClassName("level-counts");
        setId("danh-ba-da-nhan");
    }

    void ask() {
        ask(schools);
    }

    void renew() {
        renew(schools);
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Div title = new Div(new H3(getTranslation("opening.register.held")));
        tag.ifPresent(title::add);
        return title;
    }

    @Override
    protected void draw(List<OwingSchool> held) {
        if (held.isEmpty()) {
            add(StepCard.line(getTranslation("opening.register.none")));
            return;
        }
        Formats formats = Formats.of(getLocale());
        Map<String, Long> byLevel = held.stream()
                .collect(Collectors.groupingBy(OwingSchool::level, Collectors.counting()));
        Div cells = new Div(cell(getTranslation("opening.register.all"), formats.integer(held.size())));
        LEVELS.stream().filter(byLevel::containsKey).forEach(level -> cells.add(
                cell(getTranslation("level." + level), formats.integer(byLevel.get(level)))));
        cells.addClassName("rowcounts");
        long communes = held.stream().map(OwingSchool::commune).filter(code -> !code.isEmpty()).distinct().count();
        add(cells, StepCard.line(getTranslation("opening.register.communes", formats.integer(communes), communes)));
    }

    private static Div cell(String title, String number) {
        Div count = new Div(number);
        count.addClassName("num");
        return new Div(new Span(title), count);
    }
}
