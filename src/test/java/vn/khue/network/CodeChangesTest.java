package vn.khue.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One school under two codes, or two schools. */
class CodeChangesTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 31);
    private static final LocalDate FOUNDED = LocalDate.of(1998, 9, 5);
    private static final Stated OLD = row("A", "2010-09-01", "");
    private static final Stated NEW = row("B", "2025-09-01", "A");

    @Test
    void aRowThatNamesItsFormerCodeGoesOnWithTheSchool() {
        CodeChanges changes = of(OLD.statedOn("2025-08-31"), NEW.statedOn("2025-09-01"));

        assertThat(changes.origin("B")).isEqualTo("A");
        assertThat(changes.all()).containsExactly(new CodeChanges.Change("B", "A", LocalDate.of(2025, 9, 1)));
    }

    @Test
    void aRegisterThatListsHistoryStatesTheOldRowToo() {
        assertThat(origins(OLD, NEW)).containsExactly("A", "A", "C");
        assertThat(origins(OLD.founded(FOUNDED), NEW.founded(FOUNDED).called("Trường THCS Lê Lợi"))).as("renamed, too")
                .containsExactly("A", "A", "C");
        assertThat(origins(OLD.called("TIỂU HỌC  Lê Lợi"), NEW)).containsExactly("A", "A", "C");
    }

    @Test
    void aSchoolWithARowOfItsOwnFromThatDayOnIsStillThere() {
        assertThat(origins(OLD, NEW, row("A", "2025-09-01", ""))).containsExactly("A", "B", "C");
        assertThat(origins(OLD, NEW, row("A", "2026-01-01", ""))).containsExactly("A", "B", "C");
        assertThat(origins(OLD, NEW, row("A", "2025-09-01", "").closedOn("2025-09-01"))).as("a row that ends it")
                .containsExactly("A", "A", "C");
    }

    @Test
    void aSchoolThatTheRegisterGoesOnToStateIsStillThereUnlessTheOtherIsEvidentlyTheSame() {
        Stated founded = NEW.founded(LocalDate.of(2025, 9, 1));
        Stated named = NEW.called("Phân hiệu Lê Lợi");

        assertThat(origins(OLD.founded(FOUNDED), founded)).containsExactly("A", "B", "C");
        assertThat(origins(OLD, named)).containsExactly("A", "B", "C");
        assertThat(origins(OLD.statedOn("2025-08-31"), named)).as("no longer stated").containsExactly("A", "A", "C");
        assertThat(origins(OLD.closedOn("2025-09-01"), named)).as("closed").containsExactly("A", "A", "C");
        assertThat(origins(OLD, named, row("A", "2025-09-01", "").closedOn("2025-09-01"))).as("closed by a row")
                .containsExactly("A", "A", "C");
    }

    /** Announced in August, the change has not come about on the nights that still have the old code. */
    @Test
    void aChangeThatIsAnnouncedAheadIsOne() {
        assertThat(origins(OLD.statedOn("2025-08-31"), NEW.called("Trường THCS Lê Lợi").statedOn("2025-08-15")))
                .containsExactly("A", "A", "C");
    }

    @Test
    void ofTwoThatNameOneCodeTheFirstHasItWhateverTheYear() {
        assertThat(origins(OLD, NEW, row("C", "2025-09-01", "A"))).containsExactly("A", "A", "C");
        assertThat(origins(OLD, NEW, row("C", "2024-09-01", "A"))).containsExactly("A", "B", "A");
        assertThat(origins(NEW, row("C", "2026-09-01", "A"))).as("a code without rows").containsExactly("A", "A", "C");
    }

    @Test
    void aBranchThatIsRefusedLeavesTheCodeToALaterChange() {
        Stated branch = row("B", "2023-09-01", "A").called("Phân hiệu Lê Lợi");

        assertThat(origins(OLD.statedOn("2025-08-31"), branch.statedOn("2024-09-01"),
                row("B", "2025-09-01", "A").called("Phân hiệu Lê Lợi"), row("C", "2025-09-01", "A")))
                .containsExactly("A", "B", "A");
    }

    @Test
    void aSchoolThatReturnsToItsCodeIsOneAndMayChangeItAgain() {
        Stated returned = row("A", "2027-09-01", "B");
        assertThat(origins(OLD, NEW, returned)).containsExactly("A", "A", "C");
        assertThat(origins(OLD, NEW, returned, row("C", "2029-09-01", "A"))).containsExactly("A", "A", "A");
        assertThat(of(OLD, NEW, returned).all()).extracting(CodeChanges.Change::code).containsExactly("B", "A");
    }

    /** Whoever takes another school in and names its code as a former one had a past of its own. */
    @Test
    void aSchoolThatTakesInAnotherKeepsItsOwnPast() {
        Stated other = row("B", "2012-09-01", "").called("Tiểu học Bế Văn Đàn");
        assertThat(origins(OLD.closedOn("2025-09-01"), other, NEW.called("Tiểu học Bế Văn Đàn")))
                .containsExactly("A", "B", "C");
        assertThat(origins(OLD.statedOn("2024-09-01"), row("B", "2012-09-01", ""), NEW))
                .as("its history under the new code").containsExactly("B", "B", "C");
    }

    @Test
    void aSchoolMayHaveHadManyCodes() {
        assertThat(origins(row("C", "2012-09-01", "A"), row("C", "2020-09-01", "B"))).containsExactly("A", "A", "A");
        assertThat(origins(row("B", "2012-09-01", "A"), row("C", "2020-09-01", "B"))).containsExactly("A", "A", "A");
        assertThat(origins(row("A", "2012-09-01", "A"))).as("itself").containsExactly("A", "B", "C");
    }

    private static List<String> origins(Stated... rows) {
        CodeChanges changes = of(rows);
        return List.of(changes.origin("A"), changes.origin("B"), changes.origin("C"));
    }

    private static CodeChanges of(Stated... rows) {
        return new CodeChanges(Stream.of(rows).map(Stated::row).toList());
    }

    private static Stated row(String code, String from, String previous) {
        return new Stated(new CodeChanges.Row(code, LocalDate.parse(from), previous, "Tiểu học Lê Lợi", LocalDate.MIN,
                LocalDate.MAX, NIGHT, NIGHT));
    }

    /** A row that differs from another in one thing. */
    private record Stated(CodeChanges.Row row) {

        Stated called(String name) {
            return with(name, row.opened(), row.closed(), row.stated());
        }

        Stated founded(LocalDate opened) {
            return with(row.name(), opened, row.closed(), row.stated());
        }

        Stated closedOn(String closed) {
            return with(row.name(), row.opened(), LocalDate.parse(closed), row.stated());
        }

        Stated statedOn(String night) {
            return with(row.name(), row.opened(), row.closed(), LocalDate.parse(night));
        }

        private Stated with(String name, LocalDate opened, LocalDate closed, LocalDate stated) {
            return new Stated(new CodeChanges.Row(row.code(), row.from(), row.previous(), name, opened, closed, stated,
                    stated));
        }
    }
}
