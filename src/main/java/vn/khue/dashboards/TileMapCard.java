package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khue.catalogue.Catalogue;
import vn.khue.charts.option.Tile;
import vn.khue.charts.option.Tile.Distance;
import vn.khue.network.TileMap;
import vn.khue.network.TileMaps;
import vn.khue.network.Unit;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/**
 * The places of a ranking on equal tiles, each coloured by its distance to the target and leading to its page. Where no
 * map lays them out, they stand in the order of their names, and the card says so.
 */
class TileMapCard extends AsyncCard<Ranking> {

    /** More tiles in a row than this leave no room for a name. */
    private static final int NAMED = 5;

    private final Catalogue catalogue;
    private final TileMaps maps;
    private final Function<String, String> addressOf;
    private final Function<String, String> schoolsBy;
    private final Function<String, String> nameOf;
    private List<Unit> all = List.of();

    /**
     * @param addressOf address of a place, for links
     * @param schoolsBy address of the list of schools by an indicator
     * @param nameOf name of a place that has no figure
     */
    TileMapCard(Reading reading, Catalogue catalogue, TileMaps maps, Function<String, String> addressOf,
            Function<String, String> schoolsBy, Function<String, String> nameOf) {
        super(reading);
        this.catalogue = catalogue;
        this.maps = maps;
        this.addressOf = addressOf;
        this.schoolsBy = schoolsBy;
        this.nameOf = nameOf;
        addClassName("map");
    }

    /** Which places there are, with figures or without, known before the figures. */
    void of(List<Unit> places) {
        all = places;
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Div names = new Div(new H2(headed(last().map(this::distance)
                .orElseGet(() -> getTranslation("map.title")))));
        last().filter(ranking -> !ranking.places().isEmpty()).ifPresent(ranking -> names.add(new Paragraph(
                getTranslation((drawnMap(ranking).isPresent() ? "map.about." : "map.listed.") + ranking.by().name()))));
        Header header = new Header(names);
        tag.ifPresent(header::add);
        return header;
    }

    private String distance(Ranking ranking) {
        return ranking.goal().map(goal -> getTranslation("map.title.target", formats().percent(goal)))
                .orElseGet(() -> getTranslation("map.title.whole", formats().percent(ranking.whole())));
    }

    @Override
    protected void draw(Ranking ranking) {
        if (ranking.places().isEmpty()) {
            add(new NothingYet(this, catalogue, ranking.indicator(), ranking.age()));
        } else {
            draw(ranking, drawnMap(ranking).orElseGet(() -> listed(ranking)));
        }
    }

    private void draw(Ranking ranking, TileMap map) {
        Div tiles = new Div();
        tiles.addClassName("tiles");
        tiles.setClassName("small", map.columns() > NAMED);
        tiles.getStyle().set("grid-template-columns", "repeat(" + map.columns() + ", minmax(0, 1fr))");
        tiles(ranking, map).forEach(tile -> tiles.add(drawn(tile)));
        add(tiles, legend(), footer(ranking));
    }

    private Optional<TileMap> drawnMap(Ranking ranking) {
        return maps.covering(ranking.places().stream().map(Ranking.Place::key).collect(Collectors.toSet()));
    }

    private TileMap listed(Ranking ranking) {
        Map<String, String> names = new HashMap<>();
        all.forEach(unit -> names.put(unit.id().code(), unit.shortName()));
        ranking.places().forEach(place -> names.putIfAbsent(place.key(), place.name()));
        return TileMap.listed(names.entrySet().stream().sorted(Map.Entry.comparingByValue(
                Collator.getInstance(Formats.VIETNAMESE))).map(Map.Entry::getKey).toList());
    }

    private List<Tile> tiles(Ranking ranking, TileMap map) {
        Map<String, Ranking.Place> places = ranking.places().stream()
                .collect(Collectors.toMap(Ranking.Place::key, place -> place));
        return map.cells().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(TileMap.Cell::row)
                        .thenComparing(TileMap.Cell::column)))
                .map(cell -> Optional.ofNullable(places.get(cell.getKey()))
                        .map(place -> tile(ranking, place, cell.getValue()))
                        .orElseGet(() -> empty(cell.getKey(), cell.getValue()))).toList();
    }

    private Tile empty(String code, TileMap.Cell cell) {
        String name = nameOf.apply(code);
        return new Tile(code, name, cell.column(), cell.row(), "–", "–", Distance.UNKNOWN,
                name + ": " + getTranslation("map.UNKNOWN"));
    }

    private Tile tile(Ranking ranking, Ranking.Place place, TileMap.Cell cell) {
        BigDecimal percent = place.ratio().percent(Formats.RATE_DIGITS).orElseThrow();
        BigDecimal points = percent.subtract(mark(ranking));
        Distance distance = Distance.of(points);
        String words = getTranslation("map.distance." + (points.signum() < 0 ? "below" : "above"),
                formats().decimal(points.abs(), Formats.RATE_DIGITS));
        return new Tile(place.key(), place.name(), cell.column(), cell.row(), formats().decimal(percent, 1),
                formats().decimal(percent, 0), distance, place.name() + ": " + formats().percent(place.ratio()) + " ("
                        + formats().fraction(place.ratio()) + "), " + words);
    }

    /** What tiles are held against: the target, or the whole where there is none. */
    private static BigDecimal mark(Ranking ranking) {
        return ranking.goal().or(() -> ranking.whole().percent(Formats.RATE_DIGITS)).orElse(BigDecimal.ZERO);
    }

    private Anchor drawn(Tile tile) {
        Anchor drawn = new Anchor(addressOf.apply(tile.key()));
        drawn.addClassNames("tile", style(tile.distance()));
        drawn.getStyle().set("grid-column", String.valueOf(tile.column() + 1)).set("grid-row",
                String.valueOf(tile.row() + 1));
        drawn.getElement().setAttribute("title", tile.tip());
        drawn.setAriaLabel(tile.tip());
        drawn.add(new Span(tile.name()), Markup.bold(tile.exact()), Markup.small(tile.round()));
        return drawn;
    }

    private static String style(Distance distance) {
        return distance.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Div legend() {
        Div legend = new Div();
        legend.addClassName("legend");
        for (Distance distance : Distance.values()) {
            legend.add(new Span(Markup.shape("i", style(distance)),
                    new Span(getTranslation("map." + distance.name()))));
        }
        return legend;
    }

    /** How many places miss the target, and how much of all that is missing lies in them. */
    private Footer footer(Ranking ranking) {
        List<Ratio> below = ranking.places().stream().map(Ranking.Place::ratio)
                .filter(ratio -> ratio.percent(Formats.RATE_DIGITS).orElseThrow().compareTo(mark(ranking)) < 0).toList();
        Footer footer = new Footer();
        if (!below.isEmpty()) {
            footer.add(new Span(getTranslation("map.below." + ranking.by().name(), formats().integer(below.size()),
                    formats().percent(mark(ranking)), new Wording(this, ranking.indicator()).rest(
                            below.stream().mapToLong(TileMapCard::gap).sum(), gap(ranking.whole())))));
        }
        if (SchoolList.COLUMNS.contains(ranking.indicator()) && gap(ranking.whole()) > 0) {
            footer.add(new Anchor(schoolsBy.apply(ranking.indicator()), getTranslation("map.who")));
        }
        return footer;
    }

    private static long gap(Ratio ratio) {
        return ratio.denominator().subtract(ratio.numerator()).longValue();
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
