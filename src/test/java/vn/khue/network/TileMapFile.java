package vn.khue.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.shared.Tree;
import vn.khue.shared.UnitId;

/**
 * Writes {@code tiles.yaml} anew: {@code main} after units have changed, from the root of the project. Look at the
 * result before it is committed; the layout is for people.
 */
final class TileMapFile {

    private static final Path FILE = Path.of("src/main/resources/catalogue/network/tiles.yaml");
    private static final LocalDate DISTRICTS = Tree.COMMUNES_FROM.minusDays(1);
    private static final LocalDate COMMUNES = Tree.COMMUNES_FROM;
    private static final String HEAD = """
            # One tile for each unit, near where it lies: north at the top, ~ a spare tile. Computed by TileMapFile from
            # the centres in districts.yaml and communes.yaml (sources and licences: SOURCES.md), then looked at.
            """;

    private final Units units = Units.bundled();

    /** Writes the file. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, new TileMapFile().text());
    }

    String text() {
        return HEAD + Stream.of(
                block("Đắk Lắk, 15 districts until 30 Jun 2025", children("66", DISTRICTS)),
                block("Đắk Lắk, 102 communes from 1 Jul 2025", children("66", COMMUNES)),
                block("Đắk Lắk, the 68 communes made of its old districts", heirs("66")),
                block("Hà Nội, 30 districts until 30 Jun 2025", children("01", DISTRICTS)),
                block("Hà Nội, 126 communes from 1 Jul 2025", children("01", COMMUNES)))
                .collect(Collectors.joining());
    }

    List<Unit> children(String province, LocalDate day) {
        return units.children(units.on(province, day).orElseThrow().id()).stream()
                .filter(unit -> unit.isValidOn(day)).toList();
    }

    /** The communes that took over land of the old province. */
    List<Unit> heirs(String province) {
        Set<UnitId> districts = children(province, DISTRICTS).stream().map(Unit::id).collect(Collectors.toSet());
        Set<UnitId> heirs = units.successions().stream().filter(step -> districts.contains(step.from()))
                .map(Succession::to).collect(Collectors.toSet());
        return children(province, COMMUNES).stream().filter(unit -> heirs.contains(unit.id())).toList();
    }

    private static String block(String title, List<Unit> units) {
        return "- title: " + title + "\n  rows:\n" + TileLayout.of(units).grid("~").stream()
                .map(row -> "    - [" + String.join(", ", row) + "]\n").collect(Collectors.joining());
    }
}
