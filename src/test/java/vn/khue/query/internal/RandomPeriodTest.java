package vn.khue.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khue.catalogue.Catalogue;
import vn.khue.publication.BuildStep;
import vn.khue.publication.PublicationFailed;
import vn.khue.publication.Published;
import vn.khue.publication.Published.Kind;
import vn.khue.publication.internal.TestPublisher;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.Figures;
import vn.khue.shared.Audience;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** Results before and after appeals in any order, corrected at will, and every figure what a plain count says. */
class RandomPeriodTest {

    private static final Scope ALL = Scope.ofUnits(Audience.INTERNAL, "66", "54");
    private static final String PASS = "graduation-pass-rate";
    private static final String TEACHING = "dx-teaching-2plus";
    private static final int SCHOOLS = 6;
    private static final Ratio NONE = Ratio.of(0, 0);

    private record Statement(int school, LocalDate from, String level,
            @Nullable String district, @Nullable String commune, @Nullable LocalDate closed) {
    }

    private record Result(String year, String stage, LocalDate since, int school,
            String programme, String stream, int sat, int passed) {

        String key() {
            return year + stage + school + programme + stream;
        }
    }

    private record Score(String year, LocalDate since, int school, int criterion, int points) {

        String key() {
            return year + school + "/" + criterion;
        }
    }

    private final TestStore database = TestStore.h2();
    private final Warehouse warehouse = TestWarehouse.empty();
    private final List<Statement> register = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();
    private final Map<FigureRequest, Figure> told = new LinkedHashMap<>();
    private boolean breaks;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = 7)
    void everyFigureIsWhatTheRowsSay(long seed) {
        Random random = new Random(seed);
        TestPublisher centre = new TestPublisher(database.dsl(), warehouse, Catalogue.bundled(), (n, step) -> {
            if (breaks && step.ordinal() < BuildStep.COMMITTED.ordinal() && random.nextInt(4) == 0) {
                throw new IllegalStateException("broken at " + step);
            }
        });
        Figures figures = TestFigures.of(database.dsl(), warehouse, Catalogue.bundled(), centre.publications());
        for (int round = 0; round < 6; round++) {
            hand(centre, random, round);
            Published published = publish(centre, random);
            for (int i = 0; i < 6; i++) {
                LocalDate at = LocalDate.of(2023, 7, 1).plusDays(random.nextInt(900));
                TreeView view = pick(random, List.of(TreeView.values()));
                passes(figures, FigureRequest.of(PASS, "66", at).on(view).from(published.number()));
                levels(figures, FigureRequest.of(TEACHING, "66", at).on(view).from(published.number()));
            }
        }
        told.forEach((request, figure) -> assertThat(figures.read(ALL, request)).as("%s again", request)
                .isEqualTo(figure));
    }

    private void passes(Figures figures, FigureRequest request) {
        Optional<String> period = newest(announced(current(results, Result::key), Result::year, Result::since), request);
        Figure figure = read(figures, request);
        assertThat(figure.period()).as("%s", request).isEqualTo(period);
        assertThat(whole(figure)).as("%s", request).isEqualTo(passed(period, request, result -> true));
        for (String programme : List.of("CT2018", "CT2006")) {
            assertThat(whole(read(figures, request.where("programme", programme)))).as("%s %s", request, programme)
                    .isEqualTo(passed(period, request, result -> result.programme().equals(programme)));
        }
        for (FigureRequest split : List.of(request.by(Breakdown.PLACE), request.by(Breakdown.SCHOOL),
                request.by(Breakdown.LEVEL), request.by("programme"), request.by("stream"))) {
            assertThat(figures.read(ALL, split).rows().stream().map(Figure.Row::ratio).reduce(NONE, Ratio::plus))
                    .as("%s", split).isEqualTo(whole(figure));
        }
        assertThat(figures.periods(ALL, request)).as("%s", request)
                .allSatisfy(known -> assertThat(known.ratio())
                        .isEqualTo(whole(read(figures, request.of(known.name())))));
    }

    private void levels(Figures figures, FigureRequest request) {
        Optional<String> period = newest(announced(current(scores, Score::key), Score::year, Score::since), request);
        Figure figure = read(figures, request);
        assertThat(figure.period()).as("%s", request).isEqualTo(period);
        assertThat(whole(figure)).as("%s", request).isEqualTo(levelled(period, request));
        Figure.Row row = figure.rows().getFirst();
        assertThat(row.parts().entrySet().stream().filter(part -> !part.getKey().equals("1"))
                .map(part -> part.getValue().numerator()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("%s", request).isEqualByComparingTo(row.ratio().numerator());
        List<Figure.Row> places = figures.read(ALL, request.by(Breakdown.PLACE)).rows();
        assertThat(places.stream().map(Figure.Row::ratio).reduce(NONE, Ratio::plus)).as("%s", request)
                .isEqualTo(whole(figure));
        row.parts().forEach((level, part) -> assertThat(places.stream()
                .map(place -> place.parts().getOrDefault(level, NONE).numerator())
                .reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(part.numerator()));
    }

    private Figure read(Figures figures, FigureRequest request) {
        return told.computeIfAbsent(request, asked -> figures.read(ALL, asked));
    }

    private static Ratio whole(Figure figure) {
        return figure.rows().getFirst().ratio();
    }

    private Ratio passed(Optional<String> period, FigureRequest request, Predicate<Result> which) {
        Map<String, LocalDate> announced = announced(current(results, Result::key), Result::year, Result::since);
        Map<String, Result> counting = new HashMap<>();
        current(results, Result::key).stream()
                .filter(result -> Optional.of(result.year()).equals(period) && !result.since().isAfter(request.at()))
                .filter(result -> counts(result.school(), announced.get(result.year()), examDay(result.year()), request))
                .sorted(Comparator.comparing(Result::since).thenComparing(result -> result.stage().equals("after")))
                .forEach(result -> counting.put(result.school() + result.programme() + result.stream(), result));
        List<Result> chosen = counting.values().stream().filter(which).toList();
        return Ratio.of(sum(chosen, Result::passed), sum(chosen, Result::sat));
    }

    private Ratio levelled(Optional<String> period, FigureRequest request) {
        Map<String, LocalDate> announced = announced(current(scores, Score::key), Score::year, Score::since);
        List<Integer> population = period.isEmpty() ? List.of() : IntStream.range(0, SCHOOLS).boxed().filter(school -> {
            LocalDate began = announced.get(period.get());
            return counts(school, began, began, request) && at(school, began)
                    .filter(row -> !row.level().equals("MN") && (row.closed() == null || began.isBefore(row.closed())))
                    .isPresent();
        }).toList();
        return Ratio.of(population.stream().filter(school -> sum(current(scores, Score::key).stream()
                .filter(score -> score.school() == school && Optional.of(score.year()).equals(period)
                        && !score.since().isAfter(request.at())).toList(), Score::points) >= 50).count(),
                population.size());
    }

    private static <T> long sum(List<T> rows, ToLongFunction<T> value) {
        return rows.stream().mapToLong(value).sum();
    }

    /** Whether the register knows the school on the day of the announcement, and the unit has it on that of the tree. */
    private boolean counts(int school, LocalDate began, LocalDate own, FigureRequest request) {
        LocalDate placed = request.tree() == TreeView.FIGURE ? own : LocalDate.now();
        return at(school, began).isPresent() && at(school, placed).filter(row -> in66(row, placed)).isPresent();
    }

    private static LocalDate examDay(String year) {
        return LocalDate.of(Integer.parseInt(year), 6, 1);
    }

    private static <T> Map<String, LocalDate> announced(List<T> rows, Function<T, String> period,
            Function<T, LocalDate> since) {
        Map<String, LocalDate> announced = new HashMap<>();
        rows.forEach(row -> announced.merge(period.apply(row), since.apply(row), (a, b) -> a.isBefore(b) ? a : b));
        return announced;
    }

    private static Optional<String> newest(Map<String, LocalDate> announced, FigureRequest request) {
        return announced.entrySet().stream().filter(period -> !period.getValue().isAfter(request.at()))
                .max(Map.Entry.<String, LocalDate>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** The last row of each key; deliveries come in order. */
    private static <T> List<T> current(List<T> rows, Function<T, String> key) {
        Map<String, T> current = new LinkedHashMap<>();
        rows.forEach(row -> current.put(key.apply(row), row));
        return List.copyOf(current.values());
    }

    private Optional<Statement> at(int school, LocalDate day) {
        return current(register, row -> row.school() + " " + row.from()).stream()
                .filter(row -> row.school() == school && !row.from().isAfter(day))
                .max(Comparator.comparing(Statement::from));
    }

    private static boolean in66(Statement row, LocalDate day) {
        return day.isBefore(LocalDate.of(2025, 7, 1)) ? row.district() != null && !row.district().equals("555")
                : row.commune() != null || row.district() != null;
    }

    private void hand(TestPublisher centre, Random random, int round) {
        if (round == 0 || random.nextInt(3) == 0) {
            register(centre, random, round);
        }
        results(centre, random);
        if (round == 0 || random.nextBoolean()) {
            scores(centre, random);
        }
    }

    private Published publish(TestPublisher centre, Random random) {
        breaks = random.nextInt(3) == 0;
        while (true) {
            try {
                return centre.publications().publish(Kind.ADHOC).orElseThrow();
            } catch (PublicationFailed broken) {
                breaks = random.nextBoolean();
            }
        }
    }

    private void register(TestPublisher centre, Random random, int round) {
        List<Statement> rows = new ArrayList<>();
        for (int school = 0; school < SCHOOLS; school++) {
            LocalDate from = round == 0 && school < 4 ? LocalDate.of(2020, 1, 1)
                    : LocalDate.of(2023, 1, 1).plusMonths(3L * random.nextInt(12));
            boolean after = !from.isBefore(LocalDate.of(2025, 7, 1));
            rows.add(new Statement(school, from, pick(random, List.of("MN", "THPT", "LC", "GDTX")),
                    after && random.nextBoolean() ? null : pick(random, List.of("643", "644", "555")),
                    after || random.nextBoolean() ? pick(random, List.of("22015", "22045")) : null,
                    random.nextInt(4) == 0 ? from.plusMonths(random.nextInt(24)) : null));
        }
        centre.register(LocalDate.of(2023, 1, 1).plusDays(round), rows.stream().map(row -> ("'6664300%d', '%s', NULL,"
                + " 'School', '%s', 'public', NULL, %s, %s, NULL, %s, NULL").formatted(row.school(), row.from(),
                row.level(), text(row.district()), text(row.commune()), text(row.closed()))).toArray(String[]::new));
        register.addAll(rows);
    }

    private void results(TestPublisher centre, Random random) {
        String year = pick(random, List.of("2023", "2024", "2025"));
        Map<String, Result> rows = new LinkedHashMap<>();
        Stream.generate(() -> {
            int sat = random.nextInt(50);
            return new Result(year, pick(random, List.of("before", "before", "after")),
                    LocalDate.of(Integer.parseInt(year), 7, 10).plusDays(random.nextInt(4) * 10L),
                    random.nextInt(SCHOOLS), pick(random, List.of("CT2018", "CT2006")),
                    pick(random, List.of("THPT", "GDTX")), sat, sat == 0 ? 0 : random.nextInt(sat));
        }).limit(1 + random.nextInt(9)).forEach(row -> rows.putIfAbsent(row.key(), row));
        centre.results(year, rows.values().stream().map(row -> "'%s', '%s', '%s', '6664300%d', '%s', '%s',"
                .formatted(row.year(), row.stage(), row.since(), row.school(), row.programme(), row.stream())
                + " %1$d, %1$d, %1$d, %1$d, %2$d".formatted(row.sat(), row.passed())).toArray(String[]::new));
        results.addAll(rows.values());
    }

    private void scores(TestPublisher centre, Random random) {
        String year = pick(random, List.of("2022-2023", "2023-2024"));
        Map<String, Score> rows = new LinkedHashMap<>();
        Stream.generate(() -> new Score(year, LocalDate.of(2023, 6, 1).plusYears(year.equals("2022-2023") ? 0 : 1)
                .plusDays(random.nextInt(4) * 10L), random.nextInt(SCHOOLS), random.nextInt(3),
                pick(random, List.of(0, 25, 50, 74)))).limit(1 + random.nextInt(9))
                .forEach(row -> rows.putIfAbsent(row.key(), row));
        centre.deliver("dx-scores", year, LocalDate.of(2024, 8, 31), "year, stage, school, criterion, `group`, score,"
                + " assessed_on", rows.values().stream().map(row -> "'%s', 'external', '6664300%d', '1.%d', 'teaching',"
                .formatted(row.year(), row.school(), row.criterion()) + " %d, '%s'".formatted(row.points(), row.since()))
                .toArray(String[]::new));
        scores.addAll(rows.values());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "NULL" : "'" + value + "'";
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
