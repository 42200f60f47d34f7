package vn.khue.dashboards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.khue.query.SchoolProfile;
import vn.khue.query.SchoolProfile.Assessment;
import vn.khue.query.SchoolProfile.Certificate;
import vn.khue.query.SchoolProfile.Criterion;
import vn.khue.query.SchoolProfile.Night;
import vn.khue.query.SchoolProfile.Outcome;
import vn.khue.query.SchoolProfile.Spell;
import vn.khue.query.Schools;
import vn.khue.query.SchoolsRequest;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Scope;

/** A kindergarten that may be seen alone, and an upper secondary school with everything that a school can have. */
class FixedSchools implements Schools {

    static final String UPPER_SECONDARY = "66643900";
    static final String WITH_SLASH = "040/002";

    @Override
    public SchoolProfile profile(Scope scope, SchoolsRequest request) {
        boolean ofTheProvince = scope.units().contains("66");
        if (!ofTheProvince && !scope.schools().contains(request.unit())
                || !List.of(FixedFigures.SCHOOL, UPPER_SECONDARY, WITH_SLASH).contains(request.unit())) {
            throw new NotVisible(request.unit());
        }
        return request.unit().equals(UPPER_SECONDARY) ? upperSecondary() : kindergarten(request.unit());
    }

    private static SchoolProfile kindergarten(String code) {
        return new SchoolProfile(code, FixedFigures.SCHOOL_NAME, "MN", "public", Optional.empty(),
                Optional.empty(), List.of(since("66643001")), List.of(since(FixedFigures.SCHOOL_NAME)),
                List.of(since("643")), List.of(), List.of(), List.of(), List.of());
    }

    private static Spell since(String value) {
        return new Spell(value, LocalDate.of(2015, 9, 5), Optional.empty());
    }

    /** Its certificate ends on 18/05/2024, so that it must register by 18/12/2023. */
    private static SchoolProfile upperSecondary() {
        LocalDate borders = LocalDate.of(2025, 7, 1);
        return new SchoolProfile(UPPER_SECONDARY, "THPT Buôn Ma Thuột", "THPT", "public", Optional.empty(),
                Optional.empty(),
                List.of(new Spell("040002", LocalDate.of(2015, 9, 5), Optional.of(LocalDate.of(2020, 1, 1))),
                        new Spell(UPPER_SECONDARY, LocalDate.of(2020, 1, 1), Optional.empty())),
                List.of(since("THPT Buôn Ma Thuột")),
                List.of(new Spell("643", LocalDate.of(2015, 9, 5), Optional.of(borders)),
                        new Spell("24133", borders, Optional.empty())),
                List.of(certificate("12/KĐ", 2, "2014-05-18"), certificate("34/KĐ", 3, "2019-05-18")),
                List.of(certificate("56/CQG", 2, "2019-05-18")),
                List.of(new Assessment("2022-2023", List.of(
                        criterion("1.1", "teaching", "Có kế hoạch", "0", null, null),
                        criterion("1.4", "teaching", "Học liệu số", "40", "36", "32.5"),
                        criterion("1.5.1", "teaching", "Kiểm tra trên máy tính", "60", "53", "46"),
                        criterion("2.3", "governance", "Phần mềm quản trị", "100", "79", "71")))),
                nights());
    }

    private static Certificate certificate(String number, int level, String issued) {
        LocalDate day = LocalDate.parse(issued);
        return new Certificate(number, level, day, day.plusYears(5), Optional.empty());
    }

    private static Criterion criterion(String code, String group, String name, String max, String self,
            String external) {
        return new Criterion(code, group, name, new BigDecimal(max), Optional.ofNullable(self).map(BigDecimal::new),
                Optional.ofNullable(external).map(BigDecimal::new));
    }

    private static List<Night> nights() {
        LocalDate first = LocalDate.of(2023, 5, 18);
        return IntStream.range(0, 14).boxed().flatMap(night -> List.of("sector-records", "digital-records").stream()
                .map(dataset -> new Night(first.plusDays(night), dataset, night == 12 ? Outcome.MISSING
                        : night == 7 ? Outcome.REJECTED : night == 3 ? Outcome.LATE : Outcome.ACCEPTED))).toList();
    }
}
