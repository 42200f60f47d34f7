package vn.khue.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.khue.dashboards.School.Mark;

class SchoolListTest {

    private static final School NOT_YET = school("1", new Mark(false, Optional.empty()));
    private static final School LOW = school("2", new Mark(true, Optional.of("1")));
    private static final School HIGH = school("3", new Mark(true, Optional.of("3")));
    private static final School CENTRE = new School("4", "Trung tâm GDTX", Map.of());

    @Test
    void schoolsThatAreNotThereYetComeFirstAndThoseNotCountedLast() {
        assertThat(Stream.of(CENTRE, HIGH, NOT_YET, LOW).sorted(SchoolList.order(Shown.COVERAGE, false)))
                .containsExactly(NOT_YET, LOW, HIGH, CENTRE);
    }

    @Test
    void turnedRoundTheHighestComeFirstAndThoseNotCountedStillLast() {
        assertThat(Stream.of(CENTRE, HIGH, NOT_YET, LOW).sorted(SchoolList.order(Shown.COVERAGE, true)))
                .containsExactly(HIGH, LOW, NOT_YET, CENTRE);
    }

    private static School school(String code, Mark mark) {
        return new School(code, "Trường số " + code, Map.of(Shown.COVERAGE, mark));
    }
}
