package vn.khue.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khue.network.TileLayout.Place;
import vn.khue.network.TileMap.Cell;

class TileLayoutTest {

    private final TileMapFile file = new TileMapFile();

    @Test
    void fourPlacesTakeTheFourTilesThatCostLeast() {
        TileLayout layout = TileLayout.nearest(List.of(new Place("a", 0, 0), new Place("b", 1, 0),
                new Place("c", 0.2, 0.9), new Place("d", 0.4, 0.4)), 2, 2);
        assertThat(layout.cells()).isEqualTo(Map.of("a", new Cell(0, 0), "b", new Cell(1, 0), "c", new Cell(0, 1),
                "d", new Cell(1, 1)));
        assertThat(layout.cost()).isEqualTo(770_000);
    }

    @Test
    void anAssignmentIsTheCheapestOfAll() {
        long[][] costs = {{4, 1, 3, 9}, {2, 0, 5, 9}, {3, 2, 2, 9}};
        assertThat(Assignment.total(costs, Assignment.cheapest(costs))).isEqualTo(1 + 2 + 2);
        Random random = new Random(8);
        for (int run = 0; run < 200; run++) {
            long[][] drawn = new long[4][5];
            for (long[] row : drawn) {
                for (int column = 0; column < row.length; column++) {
                    row[column] = random.nextInt(20);
                }
            }
            assertThat(Assignment.total(drawn, Assignment.cheapest(drawn))).isEqualTo(byTryingAll(drawn, 0, 0));
        }
    }

    private static long byTryingAll(long[][] costs, int row, int taken) {
        if (row == costs.length) {
            return 0;
        }
        long best = Long.MAX_VALUE;
        for (int column = 0; column < costs[row].length; column++) {
            if ((taken & 1 << column) == 0) {
                best = Math.min(best, costs[row][column] + byTryingAll(costs, row + 1, taken | 1 << column));
            }
        }
        return best;
    }

    /** The last three columns: how recognisable the layout is, as reached on these centres before. */
    @ParameterizedTest
    @CsvSource({"66,2025-06-30,15,4,4,0.51,92.9", "01,2025-06-30,30,5,6,0.93,75.0",
        "66,2025-07-01,102,13,8,1.25,80.5", "01,2025-07-01,126,11,12,1.59,76.4"})
    void realUnitsStayNearTheirPlaceAndTheirNeighbours(String province, LocalDate day, int units, int columns,
            int rows, double shift, double kept) {
        TileLayout layout = TileLayout.of(file.children(province, day));
        assertThat(layout.cells()).hasSize(units);
        assertThat(layout.columns()).isEqualTo(columns);
        assertThat(layout.rows()).isEqualTo(rows);
        assertThat(layout.meanShift()).isLessThan(shift + 0.005);
        assertThat(layout.neighboursKept()).isGreaterThan(kept - 0.05);
    }

    @Test
    void noTwoUnitsShareATile() {
        TileLayout layout = TileLayout.of(file.children("66", LocalDate.of(2025, 7, 1)));
        assertThat(new HashSet<>(layout.cells().values())).hasSize(102);
    }

    @Test
    void theOrderInWhichUnitsAreGivenDoesNotMatter() {
        List<Unit> units = new ArrayList<>(file.children("66", LocalDate.of(2025, 7, 1)));
        Map<String, Cell> cells = TileLayout.of(units).cells();
        Collections.shuffle(units, new Random(66));
        assertThat(TileLayout.of(units).cells()).isEqualTo(cells);
    }
}
