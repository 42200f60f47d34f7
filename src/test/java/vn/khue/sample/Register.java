package vn.khue.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rows of the two register files. */
final class Register {

    static final List<String> COLUMNS = List.of("school", "valid_from", "previous_code", "name", "level", "ownership",
            "area", "district", "commune", "opened", "closed", "successor");
    private static final LocalDate COMMUNES_FROM = LocalDate.of(2025, 7, 1);
    private static final List<String> PSEUDO =
            List.of("66643800", "66643801", "66648802", "66651804", "66654803", "66643900");

    private final Province province;

    Register(Province province) {
        this.province = province;
    }

    /** Everything that is known on 31 May 2023, the pseudo-schools of the exam software among it. */
    List<List<Object>> on31May2023() {
        Schools schools = province.schools();
        List<List<Object>> rows = new ArrayList<>();
        schools.population().forEach(school -> rows.add(inDistrict(school, school.statedFrom())));
        schools.centres().forEach(school -> rows.add(inDistrict(school, school.statedFrom())));
        schools.planned().forEach(school -> rows.add(inDistrict(school, Schools.PLANNED)));
        for (School school : schools.closed()) {
            School successor = Mergers.in(province.standing().accredited(), school.district(), school.level())
                    .getFirst();
            rows.add(inDistrict(school, school.statedFrom()));
            rows.add(closing(school, Schools.CLOSED, successor));
        }
        PSEUDO.forEach(code -> rows.add(pseudo(code)));
        return sorted(rows);
    }

    /** What changed until 1 Jul 2025, and where every school is from that day on. */
    List<List<Object>> on1July2025() {
        Schools schools = province.schools();
        List<List<Object>> rows = new ArrayList<>();
        for (List<School> group : List.of(schools.population(), schools.centres(), schools.planned(), schools.later(),
                schools.phuYen())) {
            group.stream().filter(school -> !province.mergers().closes(school))
                    .forEach(school -> rows.add(inCommune(school)));
        }
        schools.later().forEach(school -> rows.add(inDistrict(school, school.opened())));
        province.mergers().all().forEach(merger ->
                rows.add(closing(merger.school(), merger.day(), merger.successor())));
        return sorted(rows);
    }

    private static List<Object> inDistrict(School school, LocalDate from) {
        return row(school, from, school.district(), "", "", "");
    }

    private static List<Object> inCommune(School school) {
        return row(school, COMMUNES_FROM, "", school.commune(), "", "");
    }

    private static List<Object> closing(School school, LocalDate day, School successor) {
        return row(school, day, school.district(), "", day, successor.code());
    }

    private static List<Object> row(School school, LocalDate from, String district, String commune, Object closed,
            String successor) {
        return List.of(school.code(), from, school.previousCode(), school.name(), school.level().name(),
                Wording.text("ownership." + school.ownership()), Wording.text("area." + school.area()), district,
                commune, school.opened(), closed, successor);
    }

    private static List<Object> pseudo(String code) {
        return List.of(code, School.FIRST_STATEMENT, "", Wording.text("name.pseudo", code.substring(5)),
                Level.THPT.name(), Wording.text("ownership.public"), "", code.substring(2, 5), "",
                School.FIRST_STATEMENT, "", "");
    }

    private static List<List<Object>> sorted(List<List<Object>> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((List<Object> row) -> (String) row.get(0))
                        .thenComparing(row -> (LocalDate) row.get(1)))
                .toList();
    }
}
