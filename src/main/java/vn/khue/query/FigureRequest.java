package vn.khue.query;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A question about one indicator.
 *
 * @param indicator id in the catalogue
 * @param unit code of the unit asked about; which meaning of the code follows from the tree and the day
 * @param at the day that the figure speaks of; of an indicator with periods, the day whose knowledge answers
 * @param tree on which boundaries schools are placed
 * @param by how the answer is split
 * @param along name of the facet or split that {@link Breakdown#FACET} goes along; empty otherwise
 * @param facet narrows the figure to rows of one value: programme = CT2018
 * @param period of an indicator with periods: "2023", "2022-2023"; empty for the newest announced by the day
 * @param publication the publication to reopen; empty for the newest
 */
public record FigureRequest(String indicator, String unit, LocalDate at, TreeView tree, Breakdown by,
        Optional<String> along, Optional<Facet> facet, Optional<String> period, OptionalInt publication)
        implements Ask<Figure> {

    /** Boundaries of the figure's own day, or today's. The own day of an exam is in June of its year. */
    public enum TreeView { FIGURE, TODAY }

    /** One row, or a row for each part. */
    public enum Breakdown {
        NONE,
        /** Districts or communes, whichever the boundaries have. */
        PLACE,
        DISTRICT, COMMUNE, LEVEL, OWNERSHIP, AREA, SCHOOL,
        /** Values of a facet or split of the indicator; {@link FigureRequest#along} names it. */
        FACET
    }

    /**
     * Rows of one value.
     *
     * @param name as the indicator calls it: "programme"
     * @param value as the contract does: "CT2018"
     */
    public record Facet(String name, String value) {
    }

    public FigureRequest {
        if (along.isPresent() != (by == Breakdown.FACET)) {
            throw new IllegalArgumentException("by facet, and only by facet, goes along a name");
        }
    }

    /** Not narrowed, of the newest period. */
    public FigureRequest(String indicator, String unit, LocalDate at, TreeView tree, Breakdown by,
            OptionalInt publication) {
        this(indicator, unit, at, tree, by, Optional.empty(), Optional.empty(), Optional.empty(), publication);
    }

    /** The whole unit in one row, from the newest publication, on the boundaries of the day. */
    public static FigureRequest of(String indicator, String unit, LocalDate at) {
        return new FigureRequest(indicator, unit, at, TreeView.FIGURE, Breakdown.NONE, OptionalInt.empty());
    }

    /** The same question, split. */
    public FigureRequest by(Breakdown breakdown) {
        return new FigureRequest(indicator, unit, at, tree, breakdown, Optional.empty(), facet, period, publication);
    }

    /** The same question, split along a facet or the split of the indicator. */
    public FigureRequest by(String name) {
        return new FigureRequest(indicator, unit, at, tree, Breakdown.FACET, Optional.of(name), facet, period,
                publication);
    }

    /** The same question on another tree. */
    public FigureRequest on(TreeView view) {
        return new FigureRequest(indicator, unit, at, view, by, along, facet, period, publication);
    }

    /** The same question about another day. */
    public FigureRequest at(LocalDate day) {
        return new FigureRequest(indicator, unit, day, tree, by, along, facet, period, publication);
    }

    /** The same question about one period. */
    public FigureRequest of(String name) {
        return new FigureRequest(indicator, unit, at, tree, by, along, facet, Optional.of(name), publication);
    }

    /** The same question about rows of one value. */
    public FigureRequest where(String name, String value) {
        return new FigureRequest(indicator, unit, at, tree, by, along, Optional.of(new Facet(name, value)), period,
                publication);
    }

    /** The same question to one publication. */
    public FigureRequest from(int number) {
        return new FigureRequest(indicator, unit, at, tree, by, along, facet, period, OptionalInt.of(number));
    }
}
