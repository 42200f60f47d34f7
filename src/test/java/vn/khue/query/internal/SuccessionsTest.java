package vn.khue.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khue.catalogue.Catalogue;
import vn.khue.publication.Published.Kind;
import vn.khue.publication.internal.TestPublisher;
import vn.khue.query.Answers;
import vn.khue.query.Coverage;
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

/** A thousand schools split off, merged, moved, renamed, recoded, created and abolished: nothing is lost or doubled. */
class SuccessionsTest {

    private static final int TIMES = 1000;
    private static final int PUBLICATIONS = 4;
    private static final Scope ALL = Scope.ofUnits(Audience.INTERNAL, "66");
    private static final LocalDate START = LocalDate.of(2019, 1, 1);
    private static final LocalDate COMMUNES_BEGIN = LocalDate.of(2025, 7, 1);
    private static final List<String> DISTRICTS = List.of("643", "644", "645", "646", "647", "648", "649");
    private static final List<String> COMMUNES = List.of("22015", "22045", "22051");
    private static final List<String> LEVELS = List.of("MN", "TH", "THCS", "THPT", "LC", "GDTX");
    private static final List<Breakdown> SPLITS = List.of(Breakdown.PLACE, Breakdown.LEVEL, Breakdown.OWNERSHIP,
            Breakdown.AREA, Breakdown.SCHOOL);

    private enum Succession { SPLIT, MERGE, MOVE, RENAME, RECODE, CREATE, ABOLISH }

    /** What a school is from a day on. */
    private record State(LocalDate from, String code, @Nullable String previous, String name, String level,
            String ownership, String area, String district, @Nullable String commune, @Nullable LocalDate opened,
            @Nullable LocalDate closed) {

        State in(LocalDate day, String other) {
            return new State(day, code, previous, name, level, ownership, area, other, commune, opened, closed);
        }

        State named(LocalDate day, String other) {
            return new State(day, code, previous, other, level, ownership, area, district, commune, opened, closed);
        }

        State coded(LocalDate day, String other) {
            return new State(day, other, code, name, level, ownership, area, district, commune, opened, closed);
        }

        State closed(LocalDate day) {
            return new State(day, code, previous, name, level, ownership, area, district, commune, opened, day);
        }

        State claimed(String by) {
            return new State(COMMUNES_BEGIN, code, previous, name, level, ownership, area, "", by, opened, closed);
        }

        boolean counts(LocalDate day) {
            return !level.equals("GDTX") && (opened == null || !opened.isAfter(day))
                    && (closed == null || day.isBefore(closed));
        }

        String values() {
            return "'%s', '%s', %s, '%s', '%s', '%s', '%s', %s, %s, %s, %s, NULL".formatted(code, from, text(previous),
                    name, level, ownership, area, text(district.isEmpty() ? null : district), text(commune),
                    text(opened), text(closed));
        }
    }

    /** A school as the test knows it. */
    private static final class School {

        private final List<State> states = new ArrayList<>();
        private @Nullable LocalDate issued;

        State last() {
            return states.getLast();
        }

        State on(LocalDate day) {
            return states.stream().filter(state -> !state.from().isAfter(day)).reduce((first, next) -> next)
                    .orElse(states.getFirst().closed(START));
        }

        boolean holds(LocalDate day) {
            LocalDate from = issued;
            return from != null && !day.isBefore(from) && day.isBefore(from.plusYears(5));
        }
    }

    private final TestStore database = TestStore.h2();
    private final Warehouse warehouse = TestWarehouse.empty();
    private final List<School> schools = new ArrayList<>();
    private final List<String> certificates = new ArrayList<>();
    private int codes;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = 20261123)
    void noSuccessionLosesOrDoublesASchool(long seed) {
        Random random = new Random(seed);
        TestPublisher centre = new TestPublisher(database.dsl(), warehouse, Catalogue.bundled());
        Figures figures = TestFigures.of(database.dsl(), warehouse, Catalogue.bundled(), centre.publications());
        for (int school = 0; school < 60; school++) {
            create(random, START, null);
        }
        Map<Succession, Integer> times = new TreeMap<>();
        for (int time = 1; time <= TIMES; time++) {
            Succession succession = pick(random, List.of(Succession.values()));
            happen(random, succession, START.plusDays(2L * time));
            times.merge(succession, 1, Integer::sum);
            if (time % (TIMES / PUBLICATIONS) == 0) {
                publish(centre, random, time == TIMES);
                isAsTheTestKnows(figures, random, START.plusDays(2L * time), "seed " + seed);
            }
        }
        assertThat(times).hasSize(Succession.values().length);
    }

    private void happen(Random random, Succession succession, LocalDate day) {
        String from = pick(random, DISTRICTS);
        String to = pick(random, DISTRICTS);
        School one = pick(random, schools.stream().filter(school -> school.last().closed() == null).toList());
        switch (succession) {
            case SPLIT -> in(from).filter(school -> random.nextBoolean()).toList()
                    .forEach(school -> become(school, state -> state.in(day, to)));
            case MERGE -> in(from).toList().forEach(school -> become(school, state -> state.in(day, to)));
            case MOVE -> become(one, state -> state.in(day, to));
            case RENAME -> become(one, state -> state.named(day, "School of " + day));
            case RECODE -> become(one, state -> state.coded(day, code()));
            case CREATE -> create(random, day, day);
            case ABOLISH -> become(one, state -> state.closed(day));
        }
    }

    private Stream<School> in(String district) {
        return schools.stream().filter(school -> school.last().closed() == null
                && school.last().district().equals(district));
    }

    private static void become(School school, UnaryOperator<State> change) {
        school.states.add(change.apply(school.last()));
    }

    private void create(Random random, LocalDate day, @Nullable LocalDate opened) {
        School school = new School();
        school.states.add(new State(day, code(), null, "School", pick(random, LEVELS), pick(random,
                List.of("public", "private")), pick(random, List.of("normal", "remote", "minority")),
                pick(random, DISTRICTS), null, opened, null));
        schools.add(school);
        if (random.nextInt(3) > 0) {
            LocalDate issued = day.plusDays(random.nextInt(900));
            school.issued = issued;
            certificates.add("'c%d', '%s', '2', '%s', '%s', NULL".formatted(certificates.size(), school.last().code(),
                    issued, issued.plusYears(5)));
        }
    }

    private String code() {
        return "66643%03d".formatted(codes++);
    }

    /** In the end communes take over; those that none of them claims stand in no unit. */
    private void publish(TestPublisher centre, Random random, boolean last) {
        if (last) {
            schools.stream().filter(school -> school.last().closed() == null && random.nextInt(4) > 0)
                    .forEach(school -> become(school, state -> state.claimed(pick(random, COMMUNES))));
        }
        centre.register(START, schools.stream().flatMap(school -> school.states.stream()).map(State::values)
                .toArray(String[]::new));
        centre.certificates(START, certificates.toArray(String[]::new));
        centre.publications().publish(Kind.ADHOC).orElseThrow();
    }

    private void isAsTheTestKnows(Figures figures, Random random, LocalDate until, String seed) {
        List<FigureRequest> wholes = Stream.concat(Stream.of(until, LocalDate.of(2025, 6, 30), COMMUNES_BEGIN),
                Stream.generate(() -> START.plusDays(random.nextInt(2400))).limit(12)).distinct()
                .flatMap(day -> Stream.of(TreeView.values()).map(view ->
                        FigureRequest.of("accreditation-coverage", "66", day).on(view))).toList();
        List<FigureRequest> asks = wholes.stream().flatMap(whole -> Stream.concat(Stream.of(whole),
                SPLITS.stream().map(whole::by))).toList();
        Answers answers = figures.answer(ALL, asks);
        wholes.forEach(whole -> {
            Ratio known = known(whole.at(), state -> true);
            Figure figure = answers.to(whole);
            assertThat(figure.rows().getFirst().ratio()).as("%s %s", seed, whole).isEqualTo(known);
            assertThat(figure.covered().orElseThrow().expected()).as("%s %s", seed, whole)
                    .hasValue(known.denominator().longValueExact());
            SPLITS.forEach(by -> addsUp(figure, answers.to(whole.by(by)), seed));
            if (whole.tree() == TreeView.FIGURE && whole.at().isBefore(COMMUNES_BEGIN)) {
                assertThat(byDistrict(answers.to(whole.by(Breakdown.PLACE)))).as("%s %s", seed, whole)
                        .isEqualTo(byDistrict(whole.at()));
            }
        });
    }

    private static void addsUp(Figure whole, Figure parts, String seed) {
        assertThat(parts.rows().stream().map(Figure.Row::ratio).reduce(Ratio.of(0, 0), Ratio::plus))
                .as("%s %s", seed, parts.request()).isEqualTo(whole.rows().getFirst().ratio());
        assertThat(parts.covered().map(Coverage::expected)).as("%s %s", seed, parts.request())
                .isEqualTo(whole.covered().map(Coverage::expected));
        assertThat(parts.covered().map(Coverage::reported)).as("%s %s", seed, parts.request())
                .isEqualTo(whole.covered().map(Coverage::reported));
    }

    private static Map<String, Ratio> byDistrict(Figure figure) {
        return figure.rows().stream().collect(Collectors.toMap(Figure.Row::key, Figure.Row::ratio));
    }

    private Map<String, Ratio> byDistrict(LocalDate day) {
        return DISTRICTS.stream().filter(district -> known(day, in -> in.district().equals(district)).denominator()
                .signum() > 0).collect(Collectors.toMap(Function.identity(), district ->
                        known(day, in -> in.district().equals(district))));
    }

    private Ratio known(LocalDate day, Predicate<State> meant) {
        List<School> counting = schools.stream().filter(school -> school.on(day).counts(day)
                && meant.test(school.on(day))).toList();
        return Ratio.of(counting.stream().filter(school -> school.holds(day)).count(), counting.size());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "NULL" : "'" + value + "'";
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
