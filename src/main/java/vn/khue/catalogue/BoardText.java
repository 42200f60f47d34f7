package vn.khue.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import vn.khue.catalogue.CatalogueProblem.Severity;
import vn.khue.catalogue.internal.BoardReader;
import vn.khue.catalogue.internal.Findings;
import vn.khue.catalogue.internal.Located;
import vn.khue.catalogue.internal.YamlFile;
import vn.khue.catalogue.validation.BoardCheck;

/** A board that is no file of the catalogue, in the very form of one and judged as one. */
public final class BoardText {

    private BoardText() {
    }

    /**
     * Reads a board against the catalogue that answers at this moment.
     *
     * @throws CatalogueProblems naming everything that is wrong with it
     */
    public static Board read(Catalogue catalogue, String id, String yaml) {
        Catalogue now = catalogue.now();
        Findings findings = new Findings();
        Optional<Located<Board>> board = BoardReader.read(new YamlFile("boards/" + id + ".yaml", yaml), findings);
        board.ifPresent(read -> BoardCheck.ALL.forEach(check -> check.check(read,
                byId(now.contracts(), Contract::id), byId(now.indicators(), Indicator::id))));
        List<CatalogueProblem> problems = findings.of(Severity.ERROR);
        if (!problems.isEmpty()) {
            throw new CatalogueProblems(problems);
        }
        return board.orElseThrow().value();
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, one -> one));
    }

    /** The file of a board; reading it gives the same board. */
    public static String write(Board board) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("id", board.id());
        file.put("version", board.version());
        file.put("title", text(board.title()));
        file.put("order", board.order());
        board.note().ifPresent(note -> file.put("note", text(note)));
        List<Object> tiles = new ArrayList<>();
        board.tiles().forEach(tile -> tiles.add(tile(tile)));
        file.put("tiles", tiles);
        DumperOptions block = new DumperOptions();
        block.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(block).dump(file);
    }

    private static Map<String, Object> tile(BoardTile tile) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("kind", word(tile.kind()));
        if (!tile.indicators().isEmpty()) {
            written.put("indicators", new ArrayList<>(tile.indicators()));
        }
        tile.by().ifPresent(by -> written.put("by", word(by)));
        tile.along().ifPresent(along -> written.put("along", along));
        tile.facet().ifPresent(facet -> written.put("facet", Map.of(facet.name(), facet.value())));
        tile.value().ifPresent(value -> written.put("value", value));
        written.put("width", tile.width());
        tile.title().ifPresent(title -> written.put("title", text(title)));
        tile.text().ifPresent(text -> written.put("text", text(text)));
        return written;
    }

    private static Map<String, Object> text(Text text) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("vi", text.vi());
        written.put("en", text.en());
        return written;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
