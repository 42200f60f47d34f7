package vn.khue.catalogue.internal;

import java.util.Map;
import java.util.Optional;
import vn.khue.catalogue.Board;
import vn.khue.catalogue.BoardTile;
import vn.khue.catalogue.BoardTile.Facet;
import vn.khue.catalogue.BoardTile.Kind;
import vn.khue.catalogue.BoardTile.Split;

/** Makes a board of a file. */
public final class BoardReader {

    /** Boards that name no place in the list stand at its end. */
    private static final int LAST = 1_000;

    private final Fields fields;

    /** @param fields at the top of the file */
    BoardReader(Fields fields) {
        this.fields = fields;
    }

    /** @return empty when the file has problems; they are among the findings */
    public static Optional<Located<Board>> read(YamlFile file, Findings findings) {
        Optional<Board> board = file.fields(findings).map(fields -> new BoardReader(fields).board());
        return board.filter(read -> !findings.spoils(file.name()))
                .map(read -> new Located<>(read, file, file.lines(), findings));
    }

    Board board() {
        Board board = new Board(fields.text("id"), fields.whole("version"), Shared.text(fields, "title"),
                fields.read("order", Form.WHOLE).orElse(LAST), fields.section("note").map(Shared::text),
                fields.sections("tiles", Optional.empty()).stream().map(BoardReader::tile).toList());
        fields.finish();
        return board;
    }

    private static BoardTile tile(Fields fields) {
        Kind kind = fields.oneOf("kind", Kind.class);
        BoardTile tile = new BoardTile(kind, fields.texts("indicators"), fields.optionalOneOf("by", Split.class),
                fields.optionalText("along"), facet(fields), fields.optionalText("value"),
                fields.read("width", Form.WHOLE).orElse(kind.width()), fields.section("title").map(Shared::text),
                fields.section("text").map(Shared::text));
        fields.finish();
        return tile;
    }

    /** Two facets at a time are not kept. */
    private static Optional<Facet> facet(Fields fields) {
        Map<String, String> facets = fields.names("facet");
        if (facets.size() > 1) {
            fields.wrong("facet", "tile.one-facet");
        }
        return facets.entrySet().stream().findFirst().map(one -> new Facet(one.getKey(), one.getValue()));
    }
}
