package vn.khue.dashboards;

import java.time.LocalDate;
import java.util.OptionalInt;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.shared.Tree;

/**
 * What one look at the overview asks. All cards of a page share it, hence one publication.
 *
 * @param unit code of the unit
 * @param at the day that the figures speak of
 * @param tree on which boundaries
 * @param extent what the unit is
 * @param publication number of the publication
 */
record OverviewQuestion(String unit, LocalDate at, TreeView tree, Extent extent, int publication) {

    /** What the unit is, and with it what the page shows beside its figure. */
    enum Extent {
        /** The whole centre: its places and levels. */
        CENTRE,
        /** A place in it: its schools and levels. */
        PLACE,
        /** One school. */
        SCHOOL
    }

    /** The question put to figures. */
    FigureRequest about(String indicator, Breakdown by) {
        return new FigureRequest(indicator, unit, at, tree, by, OptionalInt.of(publication));
    }

    /** How the unit is split into places: by the districts or the communes that were in force. */
    Breakdown places() {
        boolean districts = tree == TreeView.FIGURE && Tree.administrativeOn(at) == Tree.DISTRICT;
        return districts ? Breakdown.DISTRICT : Breakdown.COMMUNE;
    }

    /** The same question about another unit. */
    OverviewQuestion about(String other, Extent itsExtent) {
        return new OverviewQuestion(other, at, tree, itsExtent, publication);
    }

    /** Whether only the publication differs. */
    boolean sameButFor(OverviewQuestion other) {
        return equals(new OverviewQuestion(other.unit, other.at, other.tree, other.extent, publication));
    }
}
