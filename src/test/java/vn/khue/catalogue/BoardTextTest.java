package vn.khue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoardTextTest {

    private static final Catalogue BUNDLED = Catalogue.bundled();

    static Stream<Board> boards() {
        return BUNDLED.boards().stream();
    }

    @Test
    void theBundledBoardsAreFourAndHaveAnOrder() {
        assertThat(BUNDLED.boards()).extracting(Board::id).containsExactly("accreditation", "exam", "digital",
                "data-quality");
        assertThat(BUNDLED.board("exam").orElseThrow().indicators()).contains("full-pass-units", "graduation-score");
        assertThat(BUNDLED.board("weather")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("boards")
    void everyBoardEndsWithItsAccount(Board board) {
        assertThat(board.tiles().getLast().isAccount()).isTrue();
        assertThat(board.tiles()).filteredOn(BoardTile::isAccount).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("boards")
    void whatWasWrittenIsReadAgain(Board board) {
        assertThat(BoardText.read(BUNDLED, board.id(), BoardText.write(board))).isEqualTo(board);
    }

    /** A name is a text whatever it looks like. */
    @ParameterizedTest
    @ValueSource(strings = {"no", "1e3", "null", "=HYPERLINK(\"http://x\")", "a: b # c", "- [x]", "{x}", "'", "\"",
        "<script>alert(1)</script>", "Đắk Lắk · 711/1.021 = 69,64\u202f%", "&a *a !!int 1", "%TAG", "2023-05-31", "~"})
    void aNameIsATextWhateverItLooksLike(String name) {
        Board named = new Board("own", 1, new Text(name, name), 1, Optional.of(new Text(name, name)),
                List.of(BoardTile.account()));

        assertThat(BoardText.read(BUNDLED, "own", BoardText.write(named))).isEqualTo(named);
    }

    @Test
    void aBoardIsJudgedByTheSameChecksAsAFile() {
        assertThatThrownBy(() -> BoardText.read(BUNDLED, "own", """
                id: own
                version: 1
                title: {vi: Của tôi}
                tiles:
                  - {kind: map, indicators: [so-bua]}
                  - {kind: text}
                """)).isInstanceOf(CatalogueProblems.class)
                .hasMessageContaining("boards/own.yaml:5: there is no indicator 'so-bua' [tile]");
    }
}
