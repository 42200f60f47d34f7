package vn.khue.query;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A question about one indicator.
 *
 * @param indicator id in the catalogue
 * @param unit code of the unit asked about; which meaning of the code follows from the tree and the day
 * @param at the day that the figure speaks of
 * @param tree on which boundaries schools are placed
 * @param by how the answer is split
 * @param publication the publication to reopen; empty for the newest
 */
public record FigureRequest(String indicator, String unit, LocalDate at, TreeView tree, Breakdown by,
        OptionalInt publication) {

    /** Boundaries of the figure's own day, or today's. */
    public enum TreeView { FIGURE, TODAY }

    /** One row, or a row for each part. */
    public enum Breakdown { NONE, DISTRICT, COMMUNE, LEVEL, OWNERSHIP, AREA, SCHOOL }

    /** The whole unit in one row, from the newest publication, on the boundaries of the day. */
    public static FigureRequest of(String indicator, String unit, LocalDate at) {
        return new FigureRequest(indicator, unit, at, TreeView.FIGURE, Breakdown.NONE, OptionalInt.empty());
    }

    /** The same question, split. */
    public FigureRequest by(Breakdown breakdown) {
        return new FigureRequest(indicator, unit, at, tree, breakdown, publication);
    }

    /** The same question on another tree. */
    public FigureRequest on(TreeView view) {
        return new FigureRequest(indicator, unit, at, view, by, publication);
    }

    /** The same question about another day. */
    public FigureRequest at(LocalDate day) {
        return new FigureRequest(indicator, unit, day, tree, by, publication);
    }
}
