package vn.khue.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The tile maps that come with Khuê: {@code catalogue/network/tiles.yaml}. */
public final class TileMaps {

    private static final String FILE = "/catalogue/network/tiles.yaml";
    private static final String SPARE = "~";

    private final List<TileMap> maps;

    private TileMaps(List<TileMap> maps) {
        this.maps = List.copyOf(maps);
    }

    /** The maps that come with Khuê. */
    public static TileMaps bundled() {
        return Bundled.MAPS;
    }

    static TileMaps read(String yaml) {
        return new TileMaps(PlainYaml.blocks(yaml).stream().map(TileMaps::map).toList());
    }

    /** The smallest map on which all of these units have a place; empty when they were never laid out together. */
    public Optional<TileMap> covering(Set<String> codes) {
        return codes.isEmpty() ? Optional.empty() : maps.stream().filter(map -> map.covers(codes))
                .min(Comparator.comparingInt(map -> map.cells().size()));
    }

    List<TileMap> all() {
        return maps;
    }

    @SuppressWarnings("unchecked")
    private static TileMap map(Map<String, Object> block) {
        List<List<String>> rows = (List<List<String>>) block.get("rows");
        Map<String, TileMap.Cell> cells = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                String code = rows.get(row).get(column);
                if (!code.equals(SPARE) && cells.put(code, new TileMap.Cell(column, row)) != null) {
                    throw new NetworkProblems(List.of("on two tiles: " + code));
                }
            }
        }
        return new TileMap((String) block.get("title"), rows.getFirst().size(), rows.size(), cells);
    }

    /** Read once, when first asked for. */
    private static final class Bundled {

        private static final TileMaps MAPS = read(text());

        private static String text() {
            try (InputStream stream = TileMaps.class.getResourceAsStream(FILE)) {
                return new String(Objects.requireNonNull(stream, FILE).readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
