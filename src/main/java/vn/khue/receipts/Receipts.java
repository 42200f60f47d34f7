package vn.khue.receipts;

import java.util.List;
import java.util.Optional;
import vn.khue.query.FigureRequest;
import vn.khue.shared.Scope;

/** Writes figures down and opens them again. Whoever opens one must be allowed to read its figure. */
public interface Receipts {

    /**
     * Writes down what a question gives; the same answer to the same question has the same code.
     *
     * @param request split in any way but by schools, which every receipt lists
     * @throws vn.khue.shared.NotVisible when the reader may not see the figure, or there is none such
     * @throws vn.khue.shared.BadRequest when the question makes no sense, or a cell is too small to be handed on
     */
    Receipt issue(Scope scope, FigureRequest request);

    /**
     * Opens a receipt and asks again.
     *
     * @param code as typed
     * @throws vn.khue.shared.NotVisible when there is no such receipt, or the reader may not see its figure: the two
     *     look the same
     */
    Reopened open(Scope scope, String code);

    /** What a publication was made with; empty for a number that was never committed. */
    Optional<Pins> pins(int publication);

    /** The newest publications with what they were made with, the newest first. */
    List<Pins> newest(int most);
}
