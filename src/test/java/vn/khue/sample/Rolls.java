package vn.khue.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pupils and staff of 31 May 2023: log-normal sizes by level, twelfth grades as many as are on the exam's lists. */
final class Rolls {

    /** @param classes of a usual school @param pupils of a class @param teachers of a class */
    private record Size(int classes, int pupils, double teachers) {
    }

    private static final Map<Level, Size> SIZES = Map.of(Level.MN, new Size(9, 27, 1.9),
            Level.TH, new Size(17, 28, 1.4), Level.THCS, new Size(14, 36, 1.9), Level.THPT, new Size(26, 41, 2.2),
            Level.LC, new Size(16, 30, 1.6), Level.GDTX, new Size(9, 36, 1.5));
    private static final double SPREAD = 0.35;

    private final Random random = new Random(20220901);
    private final Map<School, Integer> examined;
    private final Map<School, List<Roll>> rolls = new LinkedHashMap<>();

    Rolls(List<School> schools, Exams exams) {
        examined = exams.results(2023).stream()
                .collect(Collectors.toMap(ExamResult::school, result -> result.count().registered()));
        schools.forEach(school -> rolls.put(school, draw(school)));
    }

    /** In the order in which they were given. */
    Map<School, List<Roll>> all() {
        return rolls;
    }

    private List<Roll> draw(School school) {
        Size size = SIZES.get(school.level());
        List<String> groups = groups(school);
        double each = size.classes() * StrictMath.exp(SPREAD * random.nextGaussian()) / groups.size();
        List<Roll> drawn = new ArrayList<>();
        int classes = 0;
        for (String group : groups) {
            Roll roll = group.equals("grade-12") ? twelfth(school, size) : pupils(group, share(group) * each, size);
            drawn.add(roll);
            classes += roll.classes();
        }
        drawn.add(new Roll("managers", 0, classes < 8 ? 2 : classes < 28 ? 3 : 4));
        drawn.add(new Roll("teachers", 0, (int) StrictMath.round(classes * size.teachers())));
        drawn.add(new Roll("staff", 0, 3 + random.nextInt(4)));
        return drawn;
    }

    private Roll pupils(String group, double classes, Size size) {
        int drawn = (int) Math.max(1, StrictMath.round(classes + 0.3 * random.nextGaussian()));
        return new Roll(group, drawn, (int) StrictMath.round(drawn * size.pupils() * (0.9 + 0.2 * random.nextDouble())));
    }

    /** A kindergarten has few groups below the age of three. */
    private static double share(String group) {
        return switch (group) {
            case "nursery" -> 0.4;
            case "kindergarten" -> 1.6;
            default -> 1;
        };
    }

    private Roll twelfth(School school, Size size) {
        int pupils = examined.get(school);
        return new Roll("grade-12", Math.ceilDiv(pupils, size.pupils()), pupils);
    }

    private List<String> groups(School school) {
        return switch (school.level()) {
            case MN -> List.of("nursery", "kindergarten");
            case TH -> grades(1, 5);
            case THCS -> grades(6, 9);
            case THPT, GDTX -> grades(10, 12);
            case LC -> grades(1, examined.containsKey(school) ? 12 : 9);
        };
    }

    private static List<String> grades(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(grade -> "grade-" + grade).toList();
    }
}
