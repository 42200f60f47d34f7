package vn.khue.dashboards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.Figures;
import vn.khue.query.ScoreTable;
import vn.khue.query.ScoresRequest;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;
import vn.khue.shared.Tree;

/** Figures that never change unless a test says so: 711 of 1,021 schools, by district and by level; the exam of 2023. */
class FixedFigures implements Figures {

    static final String SCHOOL = "66643001";
    static final String SCHOOL_NAME = "Trường Mầm non Hoa Đào";
    static final LocalDate DAY = LocalDate.of(2023, 5, 31);
    static final LocalDate ANNOUNCED = LocalDate.of(2023, 7, 18);
    static final Instant PUBLISHED = Instant.parse("2026-11-21T22:42:00Z");

    private static final String PROVINCE = "66";
    private static final int COMMUNES = 102;
    private static final int EXAMINED = 78;
    private static final LocalDate EXTERNAL = LocalDate.of(2023, 5, 20);

    private static final List<Figure.Row> DISTRICTS = List.of(
            row("643", "Buôn Ma Thuột", 106, 126), row("655", "Krông A Na", 43, 52), row("657", "Cư Kuin", 55, 68),
            row("654", "Krông Pắc", 86, 110), row("651", "Ea Kar", 67, 88), row("644", "Buôn Hồ", 38, 51),
            row("648", "Cư M'gar", 71, 96), row("650", "Krông Năng", 50, 71), row("649", "Krông Búk", 26, 38),
            row("645", "Ea H'leo", 48, 75), row("653", "Krông Bông", 36, 62), row("656", "Lắk", 24, 45),
            row("652", "M'Đrắk", 23, 47), row("647", "Buôn Đôn", 20, 43), row("646", "Ea Súp", 18, 49));

    private static final List<Figure.Row> LEVELS = List.of(
            row("MN", "MN", 216, 330), row("TH", "TH", 301, 410), row("THCS", "THCS", 150, 220),
            row("THPT", "THPT", 38, 50), row("GDTX", "GDTX", 6, 11));

    private static final Map<String, Ratio> OF_THE_PROVINCE = Map.of(
            Shown.COVERAGE, Ratio.of(711, 1021), Shown.STANDARD, Ratio.of(591, 1021),
            Shown.SITTING, Ratio.of(20_960, 21_042), Shown.PASS, Ratio.of(19_726, 20_403),
            Shown.FULL_PASS, Ratio.of(17, 78), "graduation-due-share", Ratio.of(21_042, 21_111),
            Shown.TEACHING, Ratio.of(559, 718), Shown.GOVERNANCE, Ratio.of(596, 718),
            Shown.EXPIRING, Ratio.of(182, 711));

    private static final Map<String, Ratio> OF_THE_NIGHT = Map.of(Shown.RECEIVED, Ratio.of(6_239, 6_413),
            Shown.ARRIVED, Ratio.of(6_320, 6_413), Shown.SILENT, Ratio.of(9, 1_021));

    private static final Map<String, Ratio> OF_2022 = Map.of(
            Shown.SITTING, Ratio.of(19_906, 20_000), Shown.PASS, Ratio.of(19_222, 20_000));

    /** What happens instead of an answer; tests set it. */
    volatile UnaryOperator<Figure> turn = UnaryOperator.identity();

    /** Of which nothing was ever handed in; tests set it. */
    volatile Set<String> absent = Set.of();

    private static Figure.Row row(String key, String name, int numerator, int denominator) {
        return new Figure.Row(key, name, Ratio.of(numerator, denominator));
    }

    private static Figure.Row levels(String key, int one, int two, int three, int all) {
        SortedMap<String, Ratio> parts = new TreeMap<>(Map.of("1", Ratio.of(one, all), "2", Ratio.of(two, all), "3",
                Ratio.of(three, all)));
        return new Figure.Row(key, key, Ratio.of(two + three, all), parts);
    }

    /** How often questions were put together; tests set it back. */
    final AtomicInteger rounds = new AtomicInteger();

    @Override
    public Answers answer(Scope scope, Collection<? extends Ask<?>> asks) {
        rounds.incrementAndGet();
        Answers answers = new Answers();
        asks.forEach(ask -> {
            switch (ask) {
                case FigureRequest request -> answers.add(request, () -> figure(scope, request));
                case Ask.Certificates certificates -> answers.add(certificates, () -> FixedCertificates.of(
                        figure(scope, certificates.request().by(FigureRequest.Breakdown.SCHOOL))));
                case Ask.Members members -> answers.add(members, () -> figure(scope, members.request()).rows().stream()
                        .map(row -> new Figure.Member(row, Optional.of("TH"), Optional.of("643"), "Buôn Ma Thuột",
                                Optional.of("public"), Optional.of("normal"))).toList());
                case Ask.History history -> answers.add(history, () -> points(scope, history));
                case Ask.Periods periods -> answers.add(periods, () -> exams(scope, periods.request()));
                case ScoresRequest request -> answers.add(request, () -> scores(request));
                case Ask.ExamScores exam -> answers.add(exam, () -> scores(new ScoresRequest(2023,
                        exam.exam().unit(), exam.exam().tree(), exam.publication())));
                case Ask.Movement movement -> answers.add(movement, () -> FixedMovements.of(
                        figure(scope, movement.from()), figure(scope, movement.to())));
                case Ask.Datasets datasets -> answers.add(datasets, () -> Catalogue.bundled().contracts().stream()
                        .map(Contract::id).filter(id -> !absent.contains(id)).collect(Collectors.toSet()));
            }
        });
        return answers;
    }

    private ScoreTable scores(ScoresRequest request) {
        if (absent.contains("graduation-scores")) {
            throw new NotVisible(request.unit());
        }
        return FixedScores.of(request);
    }

    private Figure figure(Scope scope, FigureRequest request) {
        requireVisible(scope, request);
        LocalDate placedOn = request.tree() == TreeView.TODAY ? LocalDate.of(2026, 11, 22) : request.at();
        return turn.apply(isOfPeriod(request) ? ofPeriod(request) : new Figure(request, nameOf(request.unit()),
                request.publication().orElseThrow(), DAY, PUBLISHED, placedOn, Optional.empty(), Optional.empty(),
                rows(request, placedOn)));
    }

    private static void requireVisible(Scope scope, FigureRequest request) {
        if (!scope.units().contains(PROVINCE) && !scope.units().contains(request.unit())
                && !scope.schools().contains(request.unit())) {
            throw new NotVisible(request.unit());
        }
    }

    private static boolean isOfPeriod(FigureRequest request) {
        return request.indicator().startsWith("graduation") || request.indicator().startsWith("dx")
                || request.indicator().equals(Shown.FULL_PASS) || OF_THE_NIGHT.containsKey(request.indicator());
    }

    /** The exam of 2023 was announced on 18 July, and nothing was before it but the schools' own levels. */
    private static Figure ofPeriod(FigureRequest request) {
        boolean isNight = OF_THE_NIGHT.containsKey(request.indicator());
        String name = request.period().orElse(isNight ? DAY.toString() : "2023");
        LocalDate since = isNight ? DAY : request.indicator().startsWith("dx") ? EXTERNAL : ANNOUNCED;
        LocalDate exam = request.tree() == TreeView.TODAY ? LocalDate.of(2026, 11, 22) : LocalDate.of(2023, 6, 15);
        boolean known = !request.at().isBefore(since)
                && (name.equals("2023") || name.equals("2022-2023") || name.equals("2023-05-31"));
        return new Figure(request, nameOf(request.unit()), request.publication().orElseThrow(), DAY, PUBLISHED, exam,
                known ? Optional.of(name) : request.period(), known ? Optional.of(since) : Optional.empty(),
                known ? rows(request, exam) : List.of());
    }

    private static SortedMap<LocalDate, Ratio> points(Scope scope, Ask.History asked) {
        requireVisible(scope, asked.request());
        Ratio now = whole(asked.request());
        List<LocalDate> days = asked.days();
        SortedMap<LocalDate, Ratio> history = new TreeMap<>();
        IntStream.range(0, days.size()).forEach(at -> history.put(days.get(at), Ratio.of(
                Math.max(0, now.numerator().intValue() - 4L * (days.size() - 1 - at)),
                now.denominator().longValue())));
        return history;
    }

    private static List<Figure.Period> exams(Scope scope, FigureRequest request) {
        requireVisible(scope, request);
        if (request.unit().equals(SCHOOL)) {
            return List.of();
        }
        return Stream.of(Optional.ofNullable(OF_2022.get(request.indicator())).map(ratio -> new Figure.Period("2022",
                LocalDate.of(2022, 7, 24), ratio)), Optional.of(new Figure.Period("2023", ANNOUNCED, whole(request))))
                .flatMap(Optional::stream).toList();
    }

    private static List<Figure.Row> rows(FigureRequest request, LocalDate placedOn) {
        return switch (request.by()) {
            case NONE -> List.of(new Figure.Row(request.unit(), nameOf(request.unit()), whole(request)));
            case PLACE -> Tree.administrativeOn(placedOn) == Tree.DISTRICT ? districts(request) : communes();
            case DISTRICT -> districts(request);
            case COMMUNE -> communes();
            case LEVEL -> request.indicator().startsWith("dx") ? List.of(levels("TH", 118, 196, 82, 410),
                    levels("THCS", 49, 104, 58, 220)) : LEVELS;
            case OWNERSHIP, AREA -> LEVELS;
            case SCHOOL -> request.unit().equals(SCHOOL) ? List.of(row(SCHOOL, SCHOOL_NAME, 1, 1))
                    : schools(request);
            case FACET -> List.of(row("cashless", "cashless", 940, 1_000), row("sector-records", "sector-records",
                    5_380, 5_413));
        };
    }

    /** Other indicators take a tenth of the districts' schools for their own. */
    private static List<Figure.Row> districts(FigureRequest request) {
        return request.indicator().equals(Shown.COVERAGE) ? DISTRICTS : DISTRICTS.stream().map(row -> row(row.key(),
                row.name(), row.ratio().numerator().intValue() / 10, row.ratio().denominator().intValue())).toList();
    }

    /** Commune k has k of 102 schools; three schools, two of them accredited, were dissolved before. */
    private static List<Figure.Row> communes() {
        return Stream.concat(IntStream.rangeClosed(1, COMMUNES).mapToObj(k -> row("2%04d".formatted(k), "Xã số " + k, k,
                COMMUNES)), Stream.of(row(Figure.UNPLACED, "", 2, 3))).toList();
    }

    private static Ratio whole(FigureRequest request) {
        if (request.unit().equals(SCHOOL)) {
            return request.indicator().startsWith("accreditation") ? Ratio.of(1, 1) : Ratio.of(0, 0);
        }
        return district(request.unit()).values().stream().findFirst()
                .orElseGet(() -> OF_THE_PROVINCE.getOrDefault(request.indicator(),
                        OF_THE_NIGHT.getOrDefault(request.indicator(), Ratio.of(0, 0))));
    }

    private static String nameOf(String unit) {
        return district(unit).keySet().stream().findFirst().orElse("Đắk Lắk");
    }

    private static Map<String, Ratio> district(String unit) {
        return DISTRICTS.stream().filter(row -> row.key().equals(unit)).findFirst()
                .map(row -> Map.of(row.name(), row.ratio())).orElse(Map.of());
    }

    /** Candidates divide among 78 schools as evenly as they can. */
    private static List<Figure.Row> examined(Ratio whole) {
        return IntStream.range(0, EXAMINED).mapToObj(at -> row("66%06d".formatted(at), "Trường THPT số " + (at + 1),
                part(whole.numerator().intValue(), at), part(whole.denominator().intValue(), at))).toList();
    }

    private static int part(int all, int at) {
        return (at + 1) * all / EXAMINED - at * all / EXAMINED;
    }

    /** A night counts files, and the same schools as the rest. */
    private static List<Figure.Row> schools(FigureRequest request) {
        if (request.indicator().startsWith("graduation")) {
            return examined(whole(request));
        }
        Ratio whole = OF_THE_NIGHT.containsKey(request.indicator()) && request.unit().equals(PROVINCE)
                ? OF_THE_PROVINCE.get(Shown.COVERAGE) : whole(request);
        return IntStream.range(0, whole.denominator().intValue())
                .mapToObj(at -> row("66%06d".formatted(at), "Trường Tiểu học số " + (at + 1),
                        at < whole.numerator().intValue() ? 1 : 0, 1))
                .toList();
    }
}
