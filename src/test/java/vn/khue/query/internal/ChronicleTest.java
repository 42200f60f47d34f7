package vn.khue.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khue.query.internal.Chronicle.Coded;
import vn.khue.query.internal.Chronicle.News;

/** What stands around figures, publication by publication. */
class ChronicleTest {

    @Test
    void anEarlierPublicationKeepsTheSchoolThatItTookACodeFor() {
        Chronicle first = Chronicle.EMPTY.and(news(3, new Coded("66643101", 7, 2), new Coded("66643102", 8, 3)));
        Chronicle later = first.and(news(5, new Coded("66643101", 9, 5)));

        assertThat(later.school("66643101", 1)).isEmpty();
        assertThat(later.school("66643101", 2)).contains(7);
        assertThat(later.school("66643101", 4)).contains(7);
        assertThat(later.school("66643101", 5)).contains(9);
        assertThat(later.school("66643102", 5)).contains(8);
        assertThat(first.school("66643101", 5)).contains(7);
        assertThat(later.school("66643103", 5)).isEmpty();
    }

    private static News news(int upTo, Coded... codes) {
        return new News(upTo, List.of(), List.of(), List.of(), List.of(codes), List.of(), List.of(), List.of());
    }
}
