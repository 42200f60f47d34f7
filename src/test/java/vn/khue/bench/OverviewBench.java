package vn.khue.bench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.Figures;
import vn.khue.sample.SampleCentre;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;
import vn.khue.shared.Tree;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/**
 * How long the overview's questions take together, through JDBC, over random units and days; and beside them, in the
 * same run, the same sums on a table that holds nothing but one day's answer. Run by {@code ops/bench}.
 */
public final class OverviewBench {

    private static final String COVERAGE = "accreditation-coverage";
    private static final Scope ALL = Scope.ofUnits(Audience.INTERNAL, "66");
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 9, 30);
    private static final int WARM_UP = 200;
    private static final int REQUESTS = 500;
    private static final int MONTHS = 24;

    private final Figures figures;
    private final Warehouse warehouse;
    private final Random random = new Random(66);

    private OverviewBench(Figures figures, Warehouse warehouse) {
        this.figures = figures;
        this.warehouse = warehouse;
    }

    /** Prints medians and 95th percentiles; the argument says how many runs, three if there is none. */
    public static void main(String[] arguments) {
        int runs = arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]);
        try (SampleCentre centre = SampleCentre.published()) {
            OverviewBench bench = new OverviewBench(centre.figures(), TestWarehouse.connect(TestWarehouse.server()));
            for (int run = 1; run <= runs; run++) {
                bench.report("overview, any day, run " + run, bench.times(bench::anyDay));
                bench.report("overview, newest day, run " + run, bench.times(bench::newestDay));
                bench.report("bare engine, run " + run, bench.times(bench::bare));
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private void anyDay() {
        overview(FIRST.plusDays(random.nextLong(ChronoUnit.DAYS.between(FIRST, LAST))));
    }

    private void newestDay() {
        overview(LAST);
    }

    /** The figure, its 24 months, the ranking of units and that by level. */
    private void overview(LocalDate day) {
        Tree tree = Tree.administrativeOn(day);
        FigureRequest request = FigureRequest.of(COVERAGE, unit(day), day).on(TreeView.FIGURE);
        figures.read(ALL, request);
        figures.history(ALL, request, IntStream.rangeClosed(1 - MONTHS, 0).mapToObj(day::plusMonths).toList());
        figures.read(ALL, request.by(tree == Tree.DISTRICT ? Breakdown.DISTRICT : Breakdown.COMMUNE));
        figures.read(ALL, request.by(Breakdown.LEVEL));
    }

    private String unit(LocalDate day) {
        List<Unit> units = Units.bundled().subtree(Units.bundled().on("66", day).orElseThrow().id());
        return units.get(random.nextInt(units.size())).id().code();
    }

    /** The same four answers, summed from the newest publication's head alone: one row a school, nothing to place. */
    private void bare() {
        for (int question = 0; question < 4; question++) {
            warehouse.dsl().resultQuery("SELECT entity % 15 AS unit, sum(num), sum(den) FROM head WHERE facet = ''"
                    + " GROUP BY unit").fetch();
        }
    }

    private long[] times(Runnable question) {
        IntStream.range(0, WARM_UP).forEach(i -> question.run());
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            long begin = System.nanoTime();
            question.run();
            times.add(System.nanoTime() - begin);
        }
        return times.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private void report(String what, long[] sorted) {
        System.out.printf("%-32s median %6.1f ms   p95 %6.1f ms   max %6.1f ms%n", what, at(sorted, 0.50),
                at(sorted, 0.95), at(sorted, 1.0));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }
}
