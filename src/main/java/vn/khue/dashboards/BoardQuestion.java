package vn.khue.dashboards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.Facet;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.SchoolsRequest;
import vn.khue.shared.Tree;

/**
 * What one look at a page asks. All cards of a page share it, hence one publication.
 *
 * @param unit code of the unit
 * @param at the day that the figures speak of
 * @param tree on which boundaries
 * @param extent what the unit is
 * @param known what is known
 * @param facet narrows every figure to the rows of one value
 */
record BoardQuestion(String unit, LocalDate at, TreeView tree, Extent extent, Known known, Optional<Facet> facet) {

    BoardQuestion(String unit, LocalDate at, TreeView tree, Extent extent, Known known) {
        this(unit, at, tree, extent, known, Optional.empty());
    }

    /** What the unit is, and with it what the page shows beside its figures. */
    enum Extent {
        /** The whole centre: its places. */
        CENTRE,
        /** A place in it: its schools and levels. */
        PLACE,
        /** One school. */
        SCHOOL
    }

    /**
     * What a page can know.
     *
     * @param publication number of the publication
     * @param until newest day that it speaks of
     * @param nightsMissing how many nights too old it is; 0 also for the sample
     * @param targets version of the targets: the newest, unless an earlier publication is reopened
     */
    record Known(int publication, LocalDate until, long nightsMissing, long targets) {

        /** With the targets in force now. */
        Known(int publication, LocalDate until, long nightsMissing) {
            this(publication, until, nightsMissing, Long.MAX_VALUE);
        }
    }

    /** The question put to figures. */
    FigureRequest about(String indicator, Breakdown by) {
        return new FigureRequest(indicator, unit, at, tree, by, Optional.empty(), facet, Optional.empty(),
                OptionalInt.of(known.publication()));
    }

    /** The question put to schools themselves. */
    SchoolsRequest schools() {
        return new SchoolsRequest(unit, at, tree, OptionalInt.of(known.publication()));
    }

    /** How the unit is split into places: by the districts or the communes that were in force. */
    Breakdown places() {
        boolean districts = tree == TreeView.FIGURE && Tree.administrativeOn(at) == Tree.DISTRICT;
        return districts ? Breakdown.DISTRICT : Breakdown.COMMUNE;
    }

    int publication() {
        return known.publication();
    }

    /** The same question about another unit. */
    BoardQuestion about(String other, Extent itsExtent) {
        return new BoardQuestion(other, at, tree, itsExtent, known, facet);
    }

    /** The same question about another day. */
    BoardQuestion on(LocalDate day) {
        return new BoardQuestion(unit, day, tree, extent, known, facet);
    }

    /** The same question about the rows of one value. */
    BoardQuestion narrowed(Facet to) {
        return new BoardQuestion(unit, at, tree, extent, known, Optional.of(to));
    }

    /** The target of what is asked about; the rows of one value have none of their own. */
    Optional<BigDecimal> goal(Goals goals, String indicator, int year) {
        return facet.isPresent() ? Optional.empty() : goals.percent(indicator, unit, year, known.targets());
    }

    /** Whether only what is known differs. */
    boolean sameButFor(BoardQuestion other) {
        return equals(new BoardQuestion(other.unit, other.at, other.tree, other.extent, known, other.facet));
    }

    /** Whether the page is about the newest day and no newer one came when it should have. */
    boolean isStale() {
        return known.nightsMissing() > 0 && at.equals(known.until());
    }
}
