package vn.khue.charts.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Primary schools of Đắk Lắk, teaching: 118, 196 and 82 on levels 1 to 3 of 410. */
class BandBarTest {

    private static final Band REST = new Band(0, 14, "14", "chưa đánh giá");

    @Test
    void levelsStandInTheirOrderAndTheRestComesLast() {
        assertThat(bar(118, 196, 82)).extracting(BandBar.Part::level).containsExactly(1, 2, 3, 0);
        assertThat(bar(118, 196, 82)).extracting(BandBar.Part::weight).containsExactly(118L, 196L, 82L, 14L);
    }

    @Test
    void aNumberStandsInsideOnlyIfItFits() {
        // 14 of 410 are 3.4 %
        assertThat(bar(118, 196, 82)).extracting(BandBar.Part::inside).containsExactly("118", "196", "82", "");
        // 8 % of 100 do not yet fit, 9 % do
        assertThat(BandBar.of(List.of(new Band(1, 8, "8", ""), new Band(2, 92, "92", "")), 100,
                new Band(0, 0, "0", ""))).extracting(BandBar.Part::inside).containsExactly("", "92");
    }

    @Test
    void aLevelWithoutSchoolsHasNoPart() {
        assertThat(bar(0, 396, 0)).extracting(BandBar.Part::level).containsExactly(2, 0);
    }

    private static List<BandBar.Part> bar(long one, long two, long three) {
        return BandBar.of(List.of(band(1, one), band(2, two), band(3, three)), 410, REST);
    }

    private static Band band(int level, long count) {
        return new Band(level, count, String.valueOf(count), "");
    }
}
