package vn.khue.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The graduation exams of 2022 to 2025. In 2023 every district has its published counts; in other years the province
 * has the counts of its parts, and its units keep their size.
 */
final class Exams {

    private static final int TABLED = 2023;
    private static final String NEWER = "CT2018";
    private static final double CENTRES = 0.7;

    private final Random random = new Random(20230718);
    private final ExamDraw draw = new ExamDraw(20230628);
    private final Schools schools;
    private final List<ExamPart> parts = ExamPart.all();
    private final Map<School, Double> sizes = new HashMap<>();
    private final List<ExamResult> results = new ArrayList<>();

    Exams(Schools schools) {
        this.schools = schools;
        drawTabled();
        parts.stream().filter(part -> part.year() != TABLED).forEach(this::drawPart);
    }

    /** Units in the order of their codes. */
    List<ExamResult> results(int year) {
        return results.stream().filter(result -> result.year() == year)
                .sorted(Comparator.comparing((ExamResult result) -> result.school().code())
                        .thenComparing(ExamResult::programme, Comparator.reverseOrder()))
                .toList();
    }

    /** The year's candidates of a council. */
    ExamCount count(int year, String council) {
        return parts.stream().filter(part -> part.year() == year && part.council().equals(council))
                .map(ExamPart::count).reduce(ExamCount.NONE, ExamCount::plus);
    }

    private void drawTabled() {
        List<ExamDistrict> districts = ExamDistrict.all();
        Map<School, ExamCount> centres = draw.divide(partOf(TABLED, Level.GDTX).count(),
                districts.stream().map(this::centre).toList());
        add(TABLED, "CT2006", centres);
        for (ExamDistrict district : districts) {
            ExamCount centre = centres.get(centre(district).school());
            add(TABLED, "CT2006", draw.divide(district.count().minus(centre), schoolsOf(district)));
        }
        results.forEach(result -> sizes.put(result.school(), (double) result.count().registered()));
    }

    private ExamPart partOf(int year, Level stream) {
        return parts.stream().filter(part -> part.year() == year && part.stream().equals(stream.name()))
                .findFirst().orElseThrow();
    }

    private ExamUnit centre(ExamDistrict district) {
        School centre = in(schools.centres(), district.code()).getFirst();
        ExamCount count = district.count();
        return new ExamUnit(centre, StrictMath.pow(count.registered(), CENTRES),
                (double) count.failed() / count.forRecognition(), false);
    }

    /** All THPT schools of the district and as many of its schools of several levels as the table has units for. */
    private List<ExamUnit> schoolsOf(ExamDistrict district) {
        List<School> general = in(schools.population(), district.code()).stream()
                .filter(school -> school.level() == Level.THPT).toList();
        List<School> several = in(schools.population(), district.code()).stream()
                .filter(school -> school.level() == Level.LC)
                .sorted(Comparator.comparing(School::quality).reversed())
                .limit(district.units() - general.size() - 1L).toList();
        return units(Stream.concat(general.stream(), several.stream()).toList(), district.full());
    }

    private void drawPart(ExamPart part) {
        boolean repeaters = part.year() > TABLED + 1 && !part.programme().equals(NEWER);
        List<School> taking = taking(part);
        if (repeaters) {
            add(part.year(), part.programme(), draw.scatter(part.count(), units(notFull(taking, part.year()), 0)));
        } else {
            add(part.year(), part.programme(), draw.divide(part.count(), units(taking, part.full())));
        }
    }

    private List<School> taking(ExamPart part) {
        boolean centres = part.stream().equals(Level.GDTX.name());
        if (part.council().equals("40")) {
            return results(TABLED).stream().map(ExamResult::school)
                    .filter(school -> (school.level() == Level.GDTX) == centres).toList();
        }
        return schools.phuYen().stream().filter(school -> school.level() == (centres ? Level.GDTX : Level.THPT))
                .toList();
    }

    private List<School> notFull(List<School> taking, int year) {
        return results(year).stream().filter(result -> result.count().failed() > 0).map(ExamResult::school)
                .filter(taking::contains).toList();
    }

    /** The best, with some luck, are those of which all are recognised. */
    private List<ExamUnit> units(List<School> taking, int full) {
        Map<School, Double> luck = new LinkedHashMap<>();
        taking.forEach(school -> luck.put(school, school.quality() + 0.6 * random.nextGaussian()));
        List<School> best = taking.stream()
                .sorted(Comparator.comparing(luck::get, Comparator.reverseOrder())).limit(full).toList();
        return taking.stream()
                .map(school -> new ExamUnit(school, size(school), StrictMath.exp(-0.5 * luck.get(school)),
                        best.contains(school)))
                .toList();
    }

    private double size(School school) {
        double usual = sizes.computeIfAbsent(school, any -> firstSize(any.level()));
        return usual * StrictMath.exp(0.05 * random.nextGaussian());
    }

    /** Log-normal; schools of several levels and centres are smaller. */
    private double firstSize(Level level) {
        double mean = level == Level.THPT ? 350 : 120;
        return mean * StrictMath.exp(0.35 * random.nextGaussian());
    }

    private void add(int year, String programme, Map<School, ExamCount> counts) {
        counts.forEach((school, count) -> {
            if (count.registered() > 0) {
                results.add(new ExamResult(year, school, programme, count));
            }
        });
    }

    private static List<School> in(List<School> all, String district) {
        return all.stream().filter(school -> school.district().equals(district)).toList();
    }
}
