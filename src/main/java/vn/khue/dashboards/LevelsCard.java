package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.khue.catalogue.Catalogue;
import vn.khue.charts.option.Band;
import vn.khue.charts.option.BandBar;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** Levels of digital transformation as bands: a bar for each level of education, in each group of criteria. */
class LevelsCard extends AsyncCard<DxLevels> {

    private final Catalogue catalogue;
    private boolean tableShown;
    private final Div body = new Div();

    LevelsCard(Reading reading, Catalogue catalogue) {
        super(reading);
        this.catalogue = catalogue;
        addClassName("levels");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Div names = new Div(new H2(getTranslation("levels.title")));
        last().filter(levels -> !levels.isEmpty()).ifPresent(levels -> names.add(new Paragraph(getTranslation(
                "levels.about", formats().integer(levels.schools()), levels.age().words(this)))));
        Header header = new Header(names);
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(DxLevels levels) {
        if (levels.isEmpty()) {
            add(new NothingYet(this, catalogue, Shown.TEACHING, levels.age()));
            return;
        }
        ((Header) getComponentAt(0)).add(new TwinSwitch(tableShown, table -> {
            tableShown = table;
            fill(levels);
        }));
        fill(levels);
        add(body, legend());
    }

    private void fill(DxLevels levels) {
        body.removeAll();
        body.add(tableShown ? new LevelsTable(levels) : bars(levels));
    }

    private Div bars(DxLevels levels) {
        Div bars = new Div();
        bars.addClassName("bands");
        boolean first = true;
        for (DxLevels.Group group : levels.groups()) {
            bars.add(Markup.bold(getTranslation("levels.group." + group.indicator())), new Span(),
                    Markup.text(first ? getTranslation("levels.schools") : "", "xs", "muted"));
            group.rows().forEach(row -> bars.add(new Span(getTranslation("level.short." + row.level())), bar(row),
                    Markup.text(formats().integer(row.base()), "muted")));
            first = false;
        }
        return bars;
    }

    private BandBarView bar(DxLevels.Row row) {
        List<Band> bands = IntStream.rangeClosed(1, DxLevels.HIGHEST)
                .mapToObj(level -> band(row, level, row.counts().getOrDefault(level, 0L))).toList();
        return new BandBarView(BandBar.of(bands, row.base(), band(row, 0, row.notAssessed())));
    }

    private Band band(DxLevels.Row row, int level, long count) {
        return new Band(level, count, formats().integer(count), getTranslation("levels.tip",
                getTranslation("levels.level." + level), formats().integer(count),
                formats().percent(Ratio.of(count, row.base()))));
    }

    private Footer legend() {
        Div legend = new Div();
        legend.addClassName("legend");
        IntStream.of(1, 2, 3, 0).forEach(level -> legend.add(new Span(Markup.shape("i", "o" + level),
                new Span(getTranslation("levels.legend." + level)))));
        return new Footer(legend);
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
