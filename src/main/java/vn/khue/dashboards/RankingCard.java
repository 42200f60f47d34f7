package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.charts.option.RankedBar;
import vn.khue.charts.option.RankingGap;
import vn.khue.charts.option.RankingOption;
import vn.khue.charts.option.RankingRow;
import vn.khue.charts.option.RankingWords;
import vn.khue.charts.option.TargetLine;
import vn.khue.charts.ui.Chart;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** Parts of a unit as bars, with the table that says the same; a place opens by click or Enter. */
class RankingCard extends AsyncCard<Ranking> {

    /** Beyond this many only both ends are drawn; the table keeps all. */
    private static final int DRAWN = 20;

    private final Function<String, String> addressOf;
    private final Consumer<String> open;
    private final Catalogue catalogue;
    private final Div body = new Div();
    private String indicator = Shown.COVERAGE;
    private Breakdown by = Breakdown.PLACE;
    private boolean tableShown;

    /**
     * @param addressOf address of a place, for links
     * @param open goes to a place
     */
    RankingCard(Reading reading, Catalogue catalogue, Function<String, String> addressOf, Consumer<String> open) {
        super(reading);
        this.catalogue = catalogue;
        addClassName("ranking");
        this.addressOf = addressOf;
        this.open = open;
    }

    /** What the card will be about, known before its figures. */
    void about(String ranked, Breakdown split) {
        indicator = ranked;
        by = split;
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(headed(heading())), new Paragraph(last().map(this::scope).orElse(""))));
        tag.ifPresent(header::add);
        return header;
    }

    private String heading() {
        return getTranslation("ranking.by." + last().map(Ranking::by).orElse(by).name(),
                new Wording(this, indicator).name());
    }

    private String scope(Ranking ranking) {
        return new Wording(this, ranking.indicator()).about() + ", " + ranking.age().wordsInFull(this);
    }

    @Override
    protected void draw(Ranking ranking) {
        body.removeAll();
        add(body);
        if (ranking.places().isEmpty()) {
            body.add(new NothingYet(this, catalogue, ranking.indicator(), ranking.age()));
        } else {
            ((Header) getComponentAt(0)).add(new TwinSwitch(tableShown, table -> {
                tableShown = table;
                fill(ranking);
            }));
            fill(ranking);
            add(legend(ranking));
        }
    }

    private void fill(Ranking ranking) {
        body.removeAll();
        body.add(tableShown ? new RankingTable(ranking, addressOf) : chart(ranking));
        ranking.unplaced().map(ratio -> unplaced(ranking, ratio)).ifPresent(body::add);
        if (ranking.silent() > 0) {
            body.add(note(getTranslation("coverage.silent-parts", formats().integer(ranking.silent()))));
        }
    }

    private Chart chart(Ranking ranking) {
        List<RankingRow> rows = drawn(ranking);
        Chart chart = new Chart();
        chart.setWidthFull();
        chart.setHeight(RankingOption.height(rows.size()) + "px");
        chart.show(RankingOption.of(rows, ranking.goal().map(this::line), words(ranking)), sentence(ranking));
        chart.addPointSelectListener(event -> open.accept(event.key()));
        return chart;
    }

    private List<RankingRow> drawn(Ranking ranking) {
        List<RankingRow> bars = ranking.places().stream().<RankingRow>map(place -> bar(ranking, place)).toList();
        int left = bars.size() - DRAWN;
        if (left <= 0) {
            return bars;
        }
        RankingGap gap = new RankingGap(getTranslation("ranking.gap", formats().integer(left)));
        Stream<RankingRow> best = bars.stream().limit(DRAWN / 2);
        Stream<RankingRow> worst = bars.stream().skip(bars.size() - DRAWN / 2);
        return Stream.concat(Stream.concat(best, Stream.of(gap)), worst).toList();
    }

    private RankedBar bar(Ranking ranking, Ranking.Place place) {
        return new RankedBar(ranking.opens() ? Optional.of(place.key()) : Optional.empty(),
                place.isNoise() ? RankWords.NOISE : String.valueOf(place.rank()), Names.of(this, ranking, place),
                place.ratio().percent(Formats.RATE_DIGITS).orElse(BigDecimal.ZERO),
                formats().percent(place.ratio()), formats().fraction(place.ratio()), place.interval().map(
                        interval -> RankWords.of(this, interval)).orElse(""), place.tone());
    }

    private Paragraph unplaced(Ranking ranking, Ratio ratio) {
        return note(getTranslation("ranking.unplaced", formats().plain(ratio.numerator()),
                new Wording(this, ranking.indicator()).base(ratio)));
    }

    private static Paragraph note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassName("unplaced");
        return note;
    }

    private TargetLine line(BigDecimal goal) {
        return new TargetLine(goal, getTranslation("target.is", formats().percent(goal)));
    }

    private RankingWords words(Ranking ranking) {
        return new RankingWords(getTranslation("ranking.part." + ranking.by().name()), getTranslation("ranking.rate"),
                getTranslation("ranking.fraction"));
    }

    private String sentence(Ranking ranking) {
        return heading() + ". " + ranking.places().stream()
                .map(place -> Names.of(this, ranking, place) + " " + formats().percent(place.ratio()))
                .collect(Collectors.joining("; "));
    }

    private Footer legend(Ranking ranking) {
        Div legend = new Div();
        legend.addClassName("legend");
        for (RankedBar.Tone tone : RankedBar.Tone.values()) {
            String name = tone.name().toLowerCase(Locale.ROOT);
            legend.add(new Span(Markup.shape("i", name), new Span(getTranslation("ranking." + name))));
        }
        if (ranking.places().stream().anyMatch(Ranking.Place::isNoise)) {
            legend.add(new Span(Markup.text(RankWords.NOISE), new Span(getTranslation("rank.noise"))));
        }
        return new Footer(legend);
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
