package vn.khue.dashboards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.Figures;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;

/** Figures that never change unless a test says so: 711 of 1,021 schools, by district and by level. */
class FixedFigures implements Figures {

    static final String SCHOOL = "66643001";
    static final String SCHOOL_NAME = "Trường Mầm non Hoa Đào";
    static final LocalDate DAY = LocalDate.of(2023, 5, 31);
    static final Instant PUBLISHED = Instant.parse("2026-11-21T22:42:00Z");

    private static final String PROVINCE = "66";
    private static final int COMMUNES = 102;

    private static final List<Figure.Row> DISTRICTS = List.of(
            row("643", "Buôn Ma Thuột", 106, 126), row("655", "Krông A Na", 43, 52), row("657", "Cư Kuin", 55, 68),
            row("654", "Krông Pắc", 86, 110), row("651", "Ea Kar", 67, 88), row("644", "Buôn Hồ", 38, 51),
            row("648", "Cư M'gar", 71, 96), row("650", "Krông Năng", 50, 71), row("649", "Krông Búk", 26, 38),
            row("645", "Ea H'leo", 48, 75), row("653", "Krông Bông", 36, 62), row("656", "Lắk", 24, 45),
            row("652", "M'Đrắk", 23, 47), row("647", "Buôn Đôn", 20, 43), row("646", "Ea Súp", 18, 49));

    private static final List<Figure.Row> LEVELS = List.of(
            row("MN", "MN", 216, 330), row("TH", "TH", 301, 410), row("THCS", "THCS", 150, 220),
            row("THPT", "THPT", 38, 50), row("GDTX", "GDTX", 6, 11));

    /** What happens instead of an answer; tests set it. */
    volatile UnaryOperator<Figure> turn = UnaryOperator.identity();

    private static Figure.Row row(String key, String name, int numerator, int denominator) {
        return new Figure.Row(key, name, Ratio.of(numerator, denominator));
    }

    @Override
    public Figure read(Scope scope, FigureRequest request) {
        if (!scope.units().contains(PROVINCE) && !scope.units().contains(request.unit())
                && !scope.schools().contains(request.unit())) {
            throw new NotVisible(request.unit());
        }
        return turn.apply(new Figure(request, nameOf(request.unit()), request.publication().orElseThrow(), DAY,
                PUBLISHED, rows(request)));
    }

    @Override
    public SortedMap<LocalDate, Ratio> history(Scope scope, FigureRequest request, List<LocalDate> days) {
        Ratio now = whole(request.unit());
        SortedMap<LocalDate, Ratio> history = new TreeMap<>();
        IntStream.range(0, days.size()).forEach(at -> history.put(days.get(at), Ratio.of(
                Math.max(0, now.numerator().intValue() - 4L * (days.size() - 1 - at)),
                now.denominator().longValue())));
        return history;
    }

    @Override
    public List<Figure.Period> periods(Scope scope, FigureRequest request) {
        return List.of();
    }

    private static List<Figure.Row> rows(FigureRequest request) {
        return switch (request.by()) {
            case NONE -> List.of(new Figure.Row(request.unit(), nameOf(request.unit()), whole(request.unit())));
            case PLACE, DISTRICT -> DISTRICTS;
            case COMMUNE -> communes();
            case LEVEL, OWNERSHIP, AREA -> LEVELS;
            case SCHOOL -> request.unit().equals(SCHOOL) ? List.of(row(SCHOOL, SCHOOL_NAME, 1, 1))
                    : schools(whole(request.unit()));
            case FACET -> List.of();
        };
    }

    /** Commune k has k of 102 schools; three schools, two of them accredited, were dissolved before. */
    private static List<Figure.Row> communes() {
        return Stream.concat(IntStream.rangeClosed(1, COMMUNES).mapToObj(k -> row("2%04d".formatted(k), "Xã số " + k, k,
                COMMUNES)), Stream.of(row(Figure.UNPLACED, "", 2, 3))).toList();
    }

    private static Ratio whole(String unit) {
        if (unit.equals(SCHOOL)) {
            return Ratio.of(1, 1);
        }
        return district(unit).values().stream().findFirst().orElse(Ratio.of(711, 1021));
    }

    private static String nameOf(String unit) {
        return district(unit).keySet().stream().findFirst().orElse("Đắk Lắk");
    }

    private static Map<String, Ratio> district(String unit) {
        return DISTRICTS.stream().filter(row -> row.key().equals(unit)).findFirst()
                .map(row -> Map.of(row.name(), row.ratio())).orElse(Map.of());
    }

    private static List<Figure.Row> schools(Ratio whole) {
        return IntStream.range(0, whole.denominator().intValue())
                .mapToObj(at -> row("66%06d".formatted(at), "Trường Tiểu học số " + (at + 1),
                        at < whole.numerator().intValue() ? 1 : 0, 1))
                .toList();
    }
}
