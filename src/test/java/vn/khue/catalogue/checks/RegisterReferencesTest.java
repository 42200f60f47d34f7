package vn.khue.catalogue.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khue.catalogue.Reference;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** What the codes of schools stand for on a day. */
class RegisterReferencesTest {

    private final Warehouse warehouse = TestWarehouse.empty();

    /** 66643001 works on beside its branch, 66643003 names a code that the register never had. */
    @Test
    void aFormerCodeSaysForItselfWhatItIsWhereItCan() {
        warehouse.execute("""
                INSERT INTO fact_school_register (delivery, loading, line, as_of, school, valid_from, previous_code, name,
                    level, ownership, district) VALUES
                (1, 1, 2, '2023-05-31', '66643001', '2010-09-01', NULL, 'Lê Lợi', 'THCS', 'public', '643'),
                (1, 1, 3, '2023-05-31', '66643002', '2022-09-01', '66643001', 'Lê Lợi 2', 'TH', 'public', '643'),
                (1, 1, 4, '2023-05-31', '66643003', '2012-09-05', '040001', 'Nguyễn Du', 'THPT', 'public', '643')""");

        assertThat(levels("66643001", "2015-01-01")).containsExactly("THCS");
        assertThat(levels("66643002", "2023-01-01")).containsExactly("TH");
        assertThat(levels("040001", "2011-01-01")).containsExactly("THPT");
        assertThat(levels("040001", "2013-01-01")).isEmpty();
    }

    private List<String> levels(String code, String day) {
        String schools = new RegisterReferences(List.of(1L), List.of()).rows(Reference.SCHOOL).orElseThrow();
        return warehouse.dsl().resultQuery(("SELECT properties['level'] AS level FROM (%s) WHERE code = '%s'"
                + " AND valid_from <= '%s' AND valid_to > '%3$s'").formatted(schools, code, day))
                .fetch(row -> row.get("level", String.class));
    }
}
