package vn.khue.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
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

/** Files in any order, publications that break, and every figure still what a plain count of the rows says. */
class RandomHistoryTest {

    private static final Scope ALL = Scope.ofUnits(Audience.INTERNAL, "66", "54");
    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    /** Every other school goes by a new code from this day on. */
    private static final LocalDate RECODED = LocalDate.of(2023, 4, 1);
    private static final List<String> DISTRICTS = List.of("643", "644", "645", "555");
    private static final List<String> COMMUNES = List.of("22015", "22045", "22051");
    private static final List<String> LEVELS = List.of("MN", "TH", "LC", "GDTX");

    private record Row(long delivery, LocalDate asOf, int line, int school, boolean recoded, LocalDate from,
            String level, @Nullable String district, @Nullable String commune, @Nullable LocalDate opened,
            @Nullable LocalDate closed) {
    }

    private record Certificate(long delivery, LocalDate asOf, String number, int school, LocalDate issued,
            LocalDate expires, @Nullable LocalDate revoked) {
    }

    private final TestStore database = TestStore.h2();
    private final Warehouse warehouse = TestWarehouse.empty();
    private final Map<Long, List<Row>> registers = new HashMap<>();
    private final Map<Long, LocalDate> nights = new HashMap<>();
    private final List<Certificate> certificates = new ArrayList<>();
    private final Map<FigureRequest, Ratio> told = new LinkedHashMap<>();
    private boolean breaks;

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = 4)
    void everyFigureIsWhatTheRowsSay(long seed) {
        Random random = new Random(seed);
        TestPublisher centre = new TestPublisher(database.dsl(), warehouse, Catalogue.bundled(), (n, step) -> {
            if (breaks && step.ordinal() < BuildStep.COMMITTED.ordinal() && random.nextInt(4) == 0) {
                throw new IllegalStateException("broken at " + step);
            }
        });
        Figures figures = TestFigures.of(database.dsl(), warehouse, Catalogue.bundled(), centre.publications());
        for (int round = 0; round < 7; round++) {
            hand(centre, random, round);
            Published published = publish(centre, random);
            for (LocalDate day : days(published, random)) {
                for (TreeView view : TreeView.values()) {
                    FigureRequest request = new FigureRequest("accreditation-coverage", "66", day, view,
                            Breakdown.NONE, OptionalInt.of(published.number()));
                    told.put(request, expected(day, view));
                    assertTold(figures, request);
                    assertThat(figures.history(ALL, request, List.of(day)).getOrDefault(day, Ratio.of(0, 0)))
                            .as("history of %s", request).isEqualTo(told.get(request));
                }
            }
        }
        told.keySet().forEach(request -> assertTold(figures, request));
    }

    private void assertTold(Figures figures, FigureRequest request) {
        assertThat(figures.read(ALL, request).rows().getFirst().ratio()).as("%s", request)
                .isEqualTo(told.get(request));
    }

    private void hand(TestPublisher centre, Random random, int round) {
        if (round == 0 || random.nextBoolean()) {
            register(centre, random);
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            certify(centre, random);
        }
    }

    /** In the end every publication goes out, some after several that broke. */
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

    private static List<LocalDate> days(Published published, Random random) {
        return Stream.concat(Stream.of(published.dataDate(), LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 1)),
                Stream.generate(() -> day(random)).limit(4)).distinct().toList();
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2018, 10, 10).plusDays(random.nextInt(365 * 12));
    }

    private static LocalDate quarter(Random random) {
        return LocalDate.of(2019, 1, 1).plusMonths(3L * random.nextInt(28));
    }

    private void register(TestPublisher centre, Random random) {
        LocalDate night = START.plusDays(random.nextInt(5));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int school = random.nextInt(8);
            LocalDate from = quarter(random);
            boolean recoded = school % 2 == 0 && !from.isBefore(RECODED);
            if (rows.stream().anyMatch(
                    r -> r.school() == school && r.from().equals(from) && r.recoded() == recoded)) {
                continue;
            }
            boolean after = !from.isBefore(LocalDate.of(2025, 7, 1));
            rows.add(new Row(0, night, rows.size() + 2, school, recoded, from, pick(random, LEVELS),
                    after && random.nextBoolean() ? null : pick(random, DISTRICTS),
                    after || random.nextBoolean() ? pick(random, COMMUNES) : null,
                    random.nextInt(3) == 0 ? day(random) : null, random.nextInt(4) == 0 ? day(random) : null));
        }
        long id = centre.register(night, rows.stream().map(RandomHistoryTest::values).toArray(String[]::new));
        registers.keySet().removeIf(old -> nights.get(old).equals(night));
        nights.put(id, night);
        registers.put(id, rows.stream().map(r -> new Row(id, r.asOf(), r.line(), r.school(), r.recoded(), r.from(),
                r.level(), r.district(), r.commune(), r.opened(), r.closed())).toList());
    }

    private static String values(Row row) {
        return "'%s', '%s', %s, 'School', '%s', 'public', NULL, %s, %s, %s, %s, NULL".formatted(
                code(row.school(), row.recoded()), row.from(),
                row.recoded() ? text(code(row.school(), false)) : "NULL", row.level(), text(row.district()),
                text(row.commune()), text(row.opened()), text(row.closed()));
    }

    private void certify(TestPublisher centre, Random random) {
        LocalDate asOf = START.plusDays(random.nextInt(5));
        List<Certificate> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            LocalDate issued = quarter(random);
            String number = "c" + (4 * random.nextInt(3) + i);
            rows.add(new Certificate(0, asOf, number, random.nextInt(8), issued,
                    issued.plusMonths(1 + random.nextInt(60)), random.nextInt(3) == 0 ? issued.plusMonths(6) : null));
        }
        long id = centre.certificates(asOf, rows.stream().map(c -> "'%s', '%s', '2', '%s', '%s', %s".formatted(
                c.number(), code(c.school(), false), c.issued(), c.expires(), text(c.revoked())))
                .toArray(String[]::new));
        rows.forEach(c -> certificates.add(new Certificate(id, c.asOf(), c.number(), c.school(), c.issued(),
                c.expires(), c.revoked())));
    }

    private Ratio expected(LocalDate day, TreeView view) {
        Map<String, Row> register = new HashMap<>();
        registers.values().stream().flatMap(List::stream)
                .sorted(Comparator.comparing(Row::asOf).thenComparing(Row::delivery))
                .forEach(r -> register.put(r.school() + " " + r.recoded() + " " + r.from(), r));
        Map<String, Certificate> held = new HashMap<>();
        certificates.stream().sorted(Comparator.comparing(Certificate::asOf).thenComparing(Certificate::delivery))
                .forEach(c -> held.put(c.number(), c));
        LocalDate placed = view == TreeView.FIGURE ? day : LocalDate.now();
        List<Integer> counting = IntStream.range(0, 8).boxed().filter(school -> at(register, school, day)
                .filter(row -> !row.level().equals("GDTX") && active(row, day)
                        && in66(at(register, school, placed).orElseThrow(), placed)).isPresent()).toList();
        return Ratio.of(counting.stream().filter(school -> held.values().stream()
                .anyMatch(c -> c.school() == school && holds(c, day))).count(), counting.size());
    }

    private static boolean holds(Certificate certificate, LocalDate day) {
        return !day.isBefore(certificate.issued()) && day.isBefore(certificate.expires())
                && (certificate.revoked() == null || day.isBefore(certificate.revoked()));
    }

    private static Optional<Row> at(Map<String, Row> register, int school, LocalDate day) {
        return register.values().stream().filter(r -> r.school() == school && !r.from().isAfter(day))
                .max(Comparator.comparing(Row::from).thenComparing(Row::asOf).thenComparing(Row::delivery)
                        .thenComparing(Row::line));
    }

    private static boolean active(Row row, LocalDate day) {
        return (row.opened() == null || !row.opened().isAfter(day))
                && (row.closed() == null || day.isBefore(row.closed()));
    }

    private static boolean in66(Row row, LocalDate day) {
        return day.isBefore(LocalDate.of(2025, 7, 1)) ? row.district() != null && !row.district().equals("555")
                : row.commune() != null || row.district() != null;
    }

    private static String code(int school, boolean recoded) {
        return (recoded ? "6602400" : "6664300") + school;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "NULL" : "'" + value + "'";
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
