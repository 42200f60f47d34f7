package vn.khue.bench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import vn.khue.catalogue.Catalogue;
import vn.khue.dashboards.OverviewRounds;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.publication.Published;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.sample.SampleCentre;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/**
 * How long everything takes that the overview asks, through JDBC, over random units, with 1, 100 and 1,000 nights
 * stored; and beside it, in the same run, what the engine alone takes to sum one day's answer. Nothing keeps results.
 * Run by {@code ops/bench}.
 */
public final class OverviewBench {

    private static final Scope ALL = Scope.ofUnits(Audience.INTERNAL, "66");
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int WARM_UP = 200;
    private static final int REQUESTS = 500;

    private final OverviewRounds overview;
    private final StoredNights nights;
    private final Warehouse warehouse;
    private final Random random = new Random(66);

    private OverviewBench(SampleCentre centre, StoredNights nights, Warehouse warehouse) {
        this.overview = new OverviewRounds(centre.figures(), Catalogue.bundled(), ALL);
        this.nights = nights;
        this.warehouse = warehouse;
    }

    /** Prints medians and 95th percentiles; the argument says how many runs, three if there is none. */
    public static void main(String[] arguments) {
        int runs = arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]);
        try (SampleCentre centre = SampleCentre.published()) {
            Warehouse warehouse = TestWarehouse.connect(TestWarehouse.server());
            StoredNights nights = new StoredNights(centre, warehouse);
            OverviewBench bench = new OverviewBench(centre, nights, warehouse);
            for (int stored : new int[] {1, 100, 1_000}) {
                nights.store(stored);
                for (int run = 1; run <= runs; run++) {
                    String what = stored + " nights, ";
                    Timed.report(what + "newest publication", run, WARM_UP, REQUESTS, bench::newest);
                    Timed.report(what + "newest, any day", run, WARM_UP, REQUESTS, bench::anyDay);
                    Timed.report(what + "any publication and day", run, WARM_UP, REQUESTS, bench::anyPublication);
                    Timed.report(what + "bare engine", run, WARM_UP, REQUESTS, bench::bare);
                }
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private void newest() {
        ask(nights.newest(), nights.newest().dataDate());
    }

    private void anyDay() {
        ask(nights.newest(), day(nights.newest()));
    }

    private void anyPublication() {
        Published published = nights.any(random);
        ask(published, day(published));
    }

    private LocalDate day(Published published) {
        return FIRST.plusDays(random.nextLong(ChronoUnit.DAYS.between(FIRST, published.dataDate())));
    }

    private void ask(Published published, LocalDate day) {
        overview.read(published, unit(day), day, TreeView.FIGURE);
    }

    private String unit(LocalDate day) {
        List<Unit> units = Units.bundled().subtree(Units.bundled().on("66", day).orElseThrow().id());
        return units.get(random.nextInt(units.size())).id().code();
    }

    /** One day's answer of all dated rules, summed from the newest publication's head alone; nothing to place. */
    private void bare() {
        warehouse.dsl().resultQuery("SELECT rule, facet, entity % 15 AS unit, sum(num), sum(den) FROM head"
                + " WHERE pub = " + nights.newest().number() + " GROUP BY rule, facet, unit").fetch();
    }
}
