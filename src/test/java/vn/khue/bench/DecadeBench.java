package vn.khue.bench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.dashboards.OverviewRounds;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.publication.Published;
import vn.khue.query.Ask;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.sample.SampleCentre;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/**
 * How long the overview, the page of an indicator and a unit's daily trend of a year take over ten years of nights of a
 * city, through JDBC, over random units, days and publications; and beside them what the engine alone takes to sum one
 * day's answer from a table that holds nothing else. Nothing keeps results. Run by {@code ops/bench}.
 */
public final class DecadeBench {

    private static final Scope ALL = Scope.ofUnits(Audience.INTERNAL, "66");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final List<String> DATED = List.of("accreditation-coverage", "national-standard-share",
            "expiring-12m");
    private static final int WARM_UP = 100;

    private final SampleCentre centre;
    private final OverviewRounds overview;
    private final StoredDecade decade;
    private final Warehouse warehouse;
    private final Random random = new Random(66);

    private DecadeBench(SampleCentre centre, Warehouse warehouse) {
        this.centre = centre;
        this.overview = new OverviewRounds(centre.figures(), Catalogue.bundled(), ALL);
        this.warehouse = warehouse;
        this.decade = new StoredDecade(centre, warehouse);
    }

    /** Prints medians and 95th percentiles; the argument says how many requests, 500 if there is none. */
    public static void main(String[] arguments) {
        int requests = arguments.length == 0 ? 500 : Integer.parseInt(arguments[0]);
        try (SampleCentre centre = SampleCentre.published()) {
            DecadeBench bench = new DecadeBench(centre, TestWarehouse.connect(TestWarehouse.server()));
            bench.decade.write();
            bench.copyOneDay();
            IntStream.rangeClosed(1, 3).forEach(run -> bench.measure(run, requests));
        }
        Runtime.getRuntime().halt(0);
    }

    private void measure(int run, int requests) {
        Timed.report("overview, newest publication", run, WARM_UP, requests, () -> overview(decade.newest(),
                decade.newest().dataDate()));
        Timed.report("overview, any publication and day", run, WARM_UP, requests, () -> {
            Published published = decade.any(random);
            overview(published, day(published));
        });
        Timed.report("page of an indicator", run, WARM_UP, requests, this::page);
        Timed.report("a year of days of one unit", run, WARM_UP, requests, this::trend);
        Timed.report("bare engine, one day's answer", run, WARM_UP, requests, this::bare);
    }

    private void overview(Published published, LocalDate day) {
        overview.read(published, unit(day), day, TreeView.FIGURE);
    }

    private void page() {
        Published published = decade.any(random);
        LocalDate day = day(published);
        FigureRequest request = FigureRequest.of(DATED.get(random.nextInt(DATED.size())), unit(day), day)
                .from(published.number());
        centre.figures().answer(ALL, List.of(request, request.by(Breakdown.PLACE), request.by(Breakdown.LEVEL),
                new Ask.History(request, IntStream.rangeClosed(-23, 0).mapToObj(day::plusMonths).toList()),
                new Ask.Members(request.by(Breakdown.SCHOOL)))).to(request);
    }

    private void trend() {
        Published published = decade.any(random);
        LocalDate last = published.dataDate();
        Ask.History year = new Ask.History(FigureRequest.of(DATED.get(random.nextInt(DATED.size())), unit(last), last)
                .from(published.number()), Stream.iterate(last.minusDays(364), day -> day.plusDays(1)).limit(365)
                .toList());
        centre.figures().answer(ALL, List.of(year)).to(year);
    }

    private LocalDate day(Published published) {
        long days = Math.max(1, ChronoUnit.DAYS.between(FIRST, published.dataDate()));
        return FIRST.plusDays(random.nextLong(days));
    }

    private String unit(LocalDate day) {
        List<Unit> units = Units.bundled().subtree(Units.bundled().on("66", day).orElseThrow().id());
        return units.get(random.nextInt(units.size())).id().code();
    }

    private void copyOneDay() {
        TestWarehouse.migrate("""
                CREATE OR REPLACE TABLE one_day ENGINE = MergeTree ORDER BY (rule, unit, facet, entity) AS
                SELECT rule, facet, entity, entity % 102 AS unit, num, den FROM head WHERE pub = """
                + " " + decade.newest().number());
    }

    private void bare() {
        warehouse.dsl().resultQuery("SELECT rule, facet, unit, sum(num), sum(den) FROM one_day"
                + " WHERE rule IN (" + decade.asked() + ") GROUP BY rule, facet, unit").fetch();
    }
}
