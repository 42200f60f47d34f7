package vn.khue.catalogue.validation;

import java.util.List;
import java.util.Map;
import vn.khue.catalogue.Board;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.internal.Located;

/** Something that must hold in every board. */
public interface BoardCheck {

    /** All of them. */
    List<BoardCheck> ALL = List.of(new BoardIsNamedAsItsFile(), new BoardsFitAPage(), new BoardsAccountForThemselves(),
            new TilesShowIndicators(), new TilesAreSplit(), new TilesAreNarrowed());

    /** Notes what does not hold. */
    void check(Located<Board> board, Map<String, Contract> datasets, Map<String, Indicator> indicators);
}
