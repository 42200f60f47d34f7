package vn.khue.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.shared.BadRequest;

class ParameterTest {

    @Test
    void anAbsentParameterIsEmpty() {
        assertThat(new Parameter("at", null).day()).isEmpty();
        assertThat(new Parameter("publication", " ").number(1, Integer.MAX_VALUE)).isEmpty();
        assertThat(new Parameter("tree", null).oneOf(Stream.of(TreeView.values()))).isEmpty();
    }

    @Test
    void aGivenParameterIsRead() {
        assertThat(new Parameter("at", "2023-05-31").day()).contains(LocalDate.of(2023, 5, 31));
        assertThat(new Parameter("publication", "12").number(1, Integer.MAX_VALUE)).contains(12);
        assertThat(new Parameter("tree", "today").oneOf(Stream.of(TreeView.values()))).contains(TreeView.TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "mười", "1.5", "99999999999"})
    void whatIsNoNumberOfAPublicationIsRefused(String text) {
        assertThatExceptionOfType(BadRequest.class).isThrownBy(
                () -> new Parameter("publication", text).number(1, Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/05/2023", "2023-02-29", "2023-5-31", "+99999-01-01", "-0001-01-01", "1899-12-31",
        "9999-01-01"})
    void whatIsNoDayIsRefused(String text) {
        assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> new Parameter("at", text).day());
    }

    @Test
    void aRefusalNamesTheAllowedValues() {
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> new Parameter("tree", "TODAY").oneOf(Stream.of(TreeView.values())))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("api.parameter-unknown"))
                .satisfies(problem -> assertThat(problem.arguments())
                        .containsEntry("name", "tree").containsEntry("allowed", "figure, today"));
    }
}
