package vn.khue.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.khue.network.TileMap.Cell;

class TileMapsTest {

    private final TileMaps maps = TileMaps.bundled();

    @Test
    void theFileIsWhatItsGeneratorWrites() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/catalogue/network/tiles.yaml")))
                .isEqualTo(new TileMapFile().text());
    }

    @Test
    void theSmallestMapThatHoldsEveryUnitIsTaken() {
        Set<String> heirs = codes(new TileMapFile().heirs("66"));
        assertThat(heirs).hasSize(68);
        assertThat(maps.covering(heirs).orElseThrow().cells()).hasSize(68);
        assertThat(maps.covering(Set.of("24133", "22015")).orElseThrow().cells()).hasSize(102);
        assertThat(maps.covering(Set.of("646", "643")).orElseThrow().cells()).hasSize(15);
    }

    @Test
    void unitsThatWereNeverLaidOutTogetherHaveNoMap() {
        assertThat(maps.covering(Set.of("643", "24133"))).isEmpty();
        assertThat(maps.covering(Set.of())).isEmpty();
    }

    @Test
    void unitsWithoutAPlaceStandOneAfterTheOtherInASquare() {
        TileMap map = TileMap.listed(List.of("a", "b", "c", "d", "e"));
        assertThat(map.columns()).isEqualTo(3);
        assertThat(map.rows()).isEqualTo(2);
        assertThat(map.cells()).containsEntry("a", new Cell(0, 0)).containsEntry("c", new Cell(2, 0))
                .containsEntry("d", new Cell(0, 1));
    }

    @Test
    void eaSupIsInTheNorthWestAndMDrakInTheEast() {
        TileMap map = maps.covering(Set.of("646")).orElseThrow();
        Cell eaSup = map.of("646").orElseThrow();
        Cell mDrak = map.of("652").orElseThrow();
        assertThat(eaSup.row()).isZero();
        assertThat(eaSup.column()).isZero();
        assertThat(mDrak.column()).isEqualTo(map.columns() - 1);
    }

    private static Set<String> codes(List<Unit> units) {
        return units.stream().map(unit -> unit.id().code()).collect(Collectors.toSet());
    }
}
