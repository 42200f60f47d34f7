package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khue.catalogue.Catalogue;
import vn.khue.query.SchoolProfile.Night;
import vn.khue.query.SchoolProfile.Outcome;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** What the school owed in the last nights and what came of it. */
class SchoolNightsCard extends AsyncCard<SchoolSheet> {

    private static final int MOST = 14;

    private final Catalogue catalogue;

    SchoolNightsCard(Reading reading, Catalogue catalogue) {
        super(reading);
        this.catalogue = catalogue;
        addClassName("nights");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Div names = new Div(new H2(getTranslation("nights.title")));
        last().map(SchoolNightsCard::nights).filter(nights -> !nights.isEmpty()).ifPresent(nights ->
                names.add(new Paragraph(getTranslation("nights.about", formats().date(nights.getFirst()),
                        formats().date(nights.getLast())))));
        Header header = new Header(names);
        tag.ifPresent(header::add);
        last().ifPresent(sheet -> {
            Anchor files = new Anchor("du-lieu?nights=all&sender=" + sheet.profile().code(),
                    getTranslation("nights.open"));
            files.addClassName("more");
            header.add(files);
        });
        return header;
    }

    private static List<LocalDate> nights(SchoolSheet sheet) {
        List<LocalDate> nights = sheet.profile().nights().stream().map(Night::night).distinct().sorted().toList();
        return nights.subList(Math.max(0, nights.size() - MOST), nights.size());
    }

    @Override
    protected void draw(SchoolSheet sheet) {
        List<LocalDate> nights = nights(sheet);
        if (nights.isEmpty()) {
            Paragraph what = new Paragraph(getTranslation("nights.nothing"));
            what.addClassNames("s", "sec");
            add(what);
            return;
        }
        Div grid = new Div();
        grid.addClassName("cal");
        grid.getStyle().set("--nights", String.valueOf(nights.size()));
        grid.add(new Span());
        nights.forEach(night -> grid.add(Markup.text("%02d".formatted(night.getDayOfMonth()), "day")));
        sheet.profile().nights().stream().map(Night::dataset).distinct().sorted().forEach(dataset ->
                row(grid, sheet, dataset, nights));
        add(grid, legend());
    }

    private void row(Div grid, SchoolSheet sheet, String dataset, List<LocalDate> nights) {
        String title = catalogue.contract(dataset).title().in(getLocale());
        Span name = Markup.text(title, "what");
        name.getElement().setAttribute("title", title);
        grid.add(name);
        nights.forEach(night -> grid.add(sheet.profile().nights().stream()
                .filter(cell -> cell.night().equals(night) && cell.dataset().equals(dataset)).findFirst()
                .map(cell -> sign(cell.outcome(), title + ", " + formats().date(night) + ": "
                        + words(cell.outcome()))).orElseGet(() -> Markup.shape("i", "not-due"))));
    }

    private static HtmlContainer sign(Outcome outcome, String tip) {
        HtmlContainer sign = Markup.shape("i", "sig", switch (outcome) {
            case ACCEPTED -> "ok";
            case LATE -> "warn";
            case REJECTED -> "bad";
            case MISSING -> "stale";
        });
        sign.setText(switch (outcome) {
            case ACCEPTED -> "✓";
            case LATE -> "◷";
            case REJECTED -> "!";
            case MISSING -> "–";
        });
        sign.getElement().setAttribute("title", tip);
        sign.getElement().setAttribute("role", "img");
        sign.getElement().setAttribute("aria-label", tip);
        return sign;
    }

    private String words(Outcome outcome) {
        return getTranslation("nights." + outcome.name());
    }

    private Footer legend() {
        Div legend = new Div();
        legend.addClassName("legend");
        for (Outcome outcome : Outcome.values()) {
            legend.add(new Span(sign(outcome, words(outcome)), new Span(words(outcome))));
        }
        return new Footer(legend);
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
