package vn.khue.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * All institutions of the sample.
 *
 * @param population the 1,021 of 31 May 2023
 * @param centres continuing education, one a district
 * @param closed gone before that day, though their certificates still run
 * @param planned decided before that day, opened after it
 * @param later opened in 2024
 * @param phuYen joined on 1 Jul 2025
 */
record Schools(List<School> population, List<School> centres, List<School> closed, List<School> planned,
        List<School> later, List<School> phuYen) {

    static final LocalDate CLOSED = LocalDate.of(2022, 8, 15);
    static final LocalDate PLANNED = LocalDate.of(2023, 5, 15);
    static final LocalDate OPENED_AS_PLANNED = LocalDate.of(2023, 8, 15);
    static final LocalDate OPENED_LATER = LocalDate.of(2024, 8, 15);

    private static final List<String> PHU_YEN =
            List.of("555", "557", "558", "559", "560", "561", "562", "563", "564");
    private static final int[][] PHU_YEN_BY_LEVEL = {
        {22, 12, 10, 15, 10, 8, 12, 11, 10},
        {20, 13, 11, 16, 11, 10, 13, 11, 10},
        {14, 9, 7, 11, 7, 6, 8, 7, 6},
        {6, 3, 2, 4, 3, 2, 3, 3, 2},
        {1, 1, 1, 1, 1, 1, 1, 0, 1}};

    static Schools draw() {
        Schools schools = new Schools(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                new ArrayList<>(), new ArrayList<>());
        schools.drawDakLak();
        schools.drawPhuYen();
        return schools;
    }

    private void drawDakLak() {
        SchoolDraw draw = new SchoolDraw("66", 20230531);
        for (District district : District.all()) {
            draw.enter();
            district.cells().forEach((level, cell) -> population.addAll(draw.draw(district, level, cell.total())));
            centres.add(draw.centre(district));
            drawExtras(draw, district);
        }
    }

    private void drawExtras(SchoolDraw draw, District district) {
        switch (district.code()) {
            case "643" -> {
                closed.add(extra(draw, district, Level.TH, LocalDate.of(1990, 8, 15)));
                planned.add(extra(draw, district, Level.MN, OPENED_AS_PLANNED));
            }
            case "645" -> later.add(extra(draw, district, Level.THCS, OPENED_LATER));
            case "648" -> {
                closed.add(extra(draw, district, Level.MN, LocalDate.of(1996, 8, 15)));
                later.add(extra(draw, district, Level.MN, OPENED_LATER));
            }
            case "651" -> planned.add(extra(draw, district, Level.TH, OPENED_AS_PLANNED));
            case "654" -> closed.add(extra(draw, district, Level.THCS, LocalDate.of(1988, 8, 15)));
            default -> { }
        }
    }

    /** A school beyond the cells; its name is one that no school of the district has. */
    private School extra(SchoolDraw draw, District district, Level level, LocalDate opened) {
        List<String> taken = population.stream()
                .filter(school -> school.district().equals(district.code()))
                .map(School::name)
                .toList();
        String name = Wording.names(level, new Random(opened.toEpochDay())).stream()
                .filter(candidate -> !taken.contains(candidate))
                .filter(candidate -> closed.stream().noneMatch(school -> school.name().equals(candidate)))
                .findFirst().orElseThrow();
        return draw.school(district, level, name, opened);
    }

    private void drawPhuYen() {
        SchoolDraw draw = new SchoolDraw("54", 20250701);
        for (int i = 0; i < PHU_YEN.size(); i++) {
            District district = new District(PHU_YEN.get(i), 0, Map.of());
            draw.enter();
            for (Level level : Level.POPULATION) {
                phuYen.addAll(draw.draw(district, level, PHU_YEN_BY_LEVEL[level.ordinal()][i]));
            }
            phuYen.add(draw.centre(district));
        }
    }
}
