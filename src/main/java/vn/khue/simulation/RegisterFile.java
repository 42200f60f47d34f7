package vn.khue.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.shared.Tree;

/** The register of the simulated schools, as the department has it. */
final class RegisterFile {

    static final String DATASET = "school-register";

    private static final String OPENING_DAY = "-09-05";

    private final Profile profile;
    private final Order order;
    private final Contract contract;

    RegisterFile(Profile profile, Order order, Contract contract) {
        this.profile = profile;
        this.order = order;
        this.contract = contract;
    }

    Sheet of(List<SimulatedSchool> schools) {
        List<List<String>> rows = new ArrayList<>();
        schools.forEach(school -> {
            if (order.from().isBefore(Tree.COMMUNES_FROM)) {
                rows.add(row(school, later(founded(school), school.unitSince()), "district", school.unit()));
            }
            if (!order.last().isBefore(Tree.COMMUNES_FROM) && !school.later().isEmpty()) {
                rows.add(row(school, later(founded(school), Tree.COMMUNES_FROM), "commune", school.later()));
            }
        });
        return new Sheet(profile.registerTitle().formatted(SchoolFile.DAY.format(order.from())), contract.columns(),
                SchoolFile.header(contract, 0), rows);
    }

    /** A school may be older than its unit. */
    private static LocalDate later(LocalDate founded, LocalDate since) {
        return founded.isAfter(since) ? founded : since;
    }

    private static LocalDate founded(SimulatedSchool school) {
        return LocalDate.parse(school.founded() + OPENING_DAY);
    }

    private List<String> row(SimulatedSchool school, LocalDate from, String placed, String unit) {
        Map<String, String> cells = Map.of(
                "school", school.code(), "name", school.name(),
                "valid_from", SchoolFile.DAY.format(from), placed, unit,
                "level", spelled("level", school.level().level()),
                "ownership", spelled("ownership", school.isPrivate() ? "private" : "public"),
                "opened", SchoolFile.DAY.format(founded(school)));
        return contract.columns().stream().map(Column::id).map(column -> cells.getOrDefault(column, "")).toList();
    }

    private String spelled(String column, String value) {
        return SchoolFile.spelled(contract.column(column), value, 0);
    }
}
