package vn.khue.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Who scored whom: 2022-2023 as the table of its levels has it, the years after it somewhat better. Schools that were
 * assessed by others assessed themselves before, and were recognised after it.
 */
final class DigitalYears {

    private static final LocalDate RECOGNISED = LocalDate.of(2023, 5, 29);
    private static final double FAR_ABOVE = 0.06;
    private static final int FIFTEEN_POINTS = 30;
    private static final int NEVER_SENT = 8;
    private static final Map<Integer, Integer> NOT_ASSESSED = Map.of(2023, 12, 2024, 4);

    private final Random random = new Random(20230415);
    private final DigitalSheets sheets = new DigitalSheets(20221230);
    private final Province province;
    private final List<DigitalSheet> self = new ArrayList<>();
    private final Map<Integer, List<DigitalSheet>> external = new HashMap<>();

    DigitalYears(Province province) {
        this.province = province;
        List<School> schools = schoolsOn(CertificatesHeld.DAY);
        external.put(2022, drawExternal(2023, new DigitalLevels(schools).totals()));
        drawSelf(schools);
        drawNext(2023);
        drawNext(2024);
    }

    /** @param year in which the school year begins */
    List<DigitalSheet> external(int year) {
        return external.get(year);
    }

    /** In 2022-2023. */
    List<DigitalSheet> self() {
        return self;
    }

    /** In 2022-2023: what the external assessment found, by decision. */
    List<DigitalSheet> recognised() {
        return external(2022).stream()
                .map(sheet -> new DigitalSheet(sheet.school(), RECOGNISED, sheet.halfPoints())).toList();
    }

    private List<DigitalSheet> drawExternal(int year, Map<School, Map<String, Integer>> totals) {
        return totals.entrySet().stream()
                .map(entry -> sheets.draw(entry.getKey(), workday(LocalDate.of(year, 4, 24), 26), entry.getValue()))
                .sorted(Comparator.comparing(sheet -> sheet.school().code()))
                .toList();
    }

    private void drawSelf(List<School> schools) {
        Set<School> farAbove = farAbove();
        external(2022).forEach(sheet -> self.add(sheets.above(sheet, workday(LocalDate.of(2023, 4, 3), 19),
                more(farAbove.contains(sheet.school())))));
        Set<School> assessed = schools(external(2022));
        schools.stream().filter(school -> !assessed.contains(school)).skip(NEVER_SENT)
                .forEach(school -> self.add(sheets.draw(school, workday(LocalDate.of(2023, 5, 15), 15), first())));
        self.sort(Comparator.comparing(sheet -> sheet.school().code()));
    }

    /** Six in a hundred, of those that have points left to claim. */
    private Set<School> farAbove() {
        List<School> candidates = new ArrayList<>(external(2022).stream()
                .filter(sheet -> Criterion.GROUPS.stream().allMatch(group -> sheet.total(group) < 150))
                .map(DigitalSheet::school).toList());
        Collections.shuffle(candidates, random);
        return new HashSet<>(candidates.subList(0, (int) StrictMath.round(FAR_ABOVE * external(2022).size())));
    }

    private Map<String, Integer> more(boolean farAbove) {
        Map<String, Integer> more = new HashMap<>();
        Criterion.GROUPS.forEach(group -> more.put(group, farAbove ? FIFTEEN_POINTS + 1 + random.nextInt(18)
                : (int) Math.clamp(StrictMath.round(2 * (3 + 5 * random.nextGaussian())), 0, FIFTEEN_POINTS)));
        return more;
    }

    private void drawNext(int year) {
        Map<School, Map<String, Integer>> before = new HashMap<>();
        external(year - 1).forEach(sheet -> before.put(sheet.school(), totals(sheet)));
        Map<School, Map<String, Integer>> totals = new LinkedHashMap<>();
        List<School> schools = schoolsOn(LocalDate.of(year + 1, 4, 24));
        for (School school : schools) {
            totals.put(school, before.containsKey(school) ? better(before.get(school)) : first());
        }
        schools.stream().filter(school -> !before.containsKey(school)).limit(NOT_ASSESSED.get(year))
                .forEach(totals::remove);
        external.put(year, drawExternal(year + 1, totals));
    }

    private Map<String, Integer> better(Map<String, Integer> before) {
        Map<String, Integer> better = new HashMap<>();
        before.forEach((group, total) -> better.put(group,
                (int) Math.clamp(total + StrictMath.round(2 * (2.5 + 3 * random.nextGaussian())), 60, 196)));
        return better;
    }

    private Map<String, Integer> first() {
        Map<String, Integer> first = new HashMap<>();
        Criterion.GROUPS.forEach(group -> first.put(group,
                (int) Math.clamp(StrictMath.round(92 + 14 * random.nextGaussian()), 50, 150)));
        return first;
    }

    private static Map<String, Integer> totals(DigitalSheet sheet) {
        Map<String, Integer> totals = new HashMap<>();
        Criterion.GROUPS.forEach(group -> totals.put(group, sheet.total(group)));
        return totals;
    }

    private static Set<School> schools(List<DigitalSheet> sheets) {
        return new HashSet<>(sheets.stream().map(DigitalSheet::school).toList());
    }

    private List<School> schoolsOn(LocalDate day) {
        return province.active(day).stream().filter(school -> school.level() != Level.MN)
                .sorted(Comparator.comparing(School::code)).toList();
    }

    private LocalDate workday(LocalDate from, int days) {
        LocalDate day = from.plusDays(random.nextInt(days));
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? day
                : day.minusDays(day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY));
    }
}
