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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.khue.catalogue.Catalogue;
import vn.khue.charts.option.Band;
import vn.khue.charts.option.BandBar;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** Levels as bands: a bar for each part of the unit, indicator below indicator. */
class BandsCard extends AsyncCard<Bands> {

    private final Catalogue catalogue;
    private final List<String> indicators;
    private boolean tableShown;
    private final Div body = new Div();

    BandsCard(Reading reading, Catalogue catalogue, List<String> indicators) {
        super(reading);
        this.catalogue = catalogue;
        this.indicators = indicators;
        addClassName("levels");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Div names = new Div(new H2(headed(getTranslation("levels.title"))));
        last().filter(bands -> !bands.isEmpty()).ifPresent(bands -> names.add(new Paragraph(about(bands))));
        Header header = new Header(names);
        tag.ifPresent(header::add);
        return header;
    }

    private String about(Bands bands) {
        return BandWords.areDigital(indicators) ? getTranslation("levels.about", formats().integer(bands.base()),
                bands.age().words(this)) : new Wording(this, indicators.getFirst()).about() + ", "
                + bands.age().words(this);
    }

    @Override
    protected void draw(Bands bands) {
        if (bands.isEmpty()) {
            add(new NothingYet(this, catalogue, indicators.getFirst(), bands.age()));
            return;
        }
        ((Header) getComponentAt(0)).add(new TwinSwitch(tableShown, table -> {
            tableShown = table;
            fill(bands);
        }));
        fill(bands);
        add(body, legend(bands));
    }

    private void fill(Bands bands) {
        body.removeAll();
        body.add(tableShown ? new BandsTable(bands) : bars(bands));
    }

    private Div bars(Bands bands) {
        Div bars = new Div();
        bars.addClassName("bands");
        boolean first = true;
        for (Bands.Group group : bands.groups()) {
            bars.add(Markup.bold(BandWords.group(this, group)), new Span(), Markup.text(first
                    ? getTranslation("levels.base") : "", "xs", "muted"));
            group.rows().forEach(row -> bars.add(new Span(name(bands, row)), bar(group, row),
                    Markup.text(formats().integer(row.base()), "muted")));
            first = false;
        }
        return bars;
    }

    private String name(Bands bands, Bands.Row row) {
        return bands.by() == Breakdown.LEVEL ? getTranslation("level.short." + row.key())
                : Names.of(this, bands.by(), row.key(), row.name());
    }

    private BandBarView bar(Bands.Group group, Bands.Row row) {
        List<Band> bands = IntStream.rangeClosed(1, Bands.HIGHEST)
                .mapToObj(level -> band(group, row, level, row.counts().getOrDefault(level, 0L))).toList();
        return new BandBarView(BandBar.of(bands, row.base(), band(group, row, 0, row.onNone())));
    }

    private Band band(Bands.Group group, Bands.Row row, int level, long count) {
        return new Band(level, count, formats().integer(count), getTranslation("levels.tip",
                BandWords.level(this, group, level), formats().integer(count),
                formats().percent(Ratio.of(count, row.base()))));
    }

    private Footer legend(Bands bands) {
        Div legend = new Div();
        legend.addClassName("legend");
        IntStream.concat(bands.levels().stream().mapToInt(level -> level), IntStream.of(0)).forEach(level ->
                legend.add(new Span(Markup.shape("i", "o" + level), new Span(bands.groups().stream()
                        .map(group -> BandWords.legend(this, group, level)).distinct()
                        .collect(Collectors.joining(" / "))))));
        return new Footer(legend);
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
