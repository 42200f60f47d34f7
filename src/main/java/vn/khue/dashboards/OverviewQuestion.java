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
 * @param whole whether the unit is the whole centre, split by places; others are split by level
 * @param publication number of the publication
 */
record OverviewQuestion(String unit, LocalDate at, TreeView tree, boolean whole, int publication) {

    /** The question put to figures. */
    FigureRequest about(String indicator, Breakdown by) {
        return new FigureRequest(indicator, unit, at, tree, by, OptionalInt.of(publication));
    }

    /** How the unit is split into places: by the districts or the communes that were in force. */
    Breakdown places() {
        boolean districts = tree == TreeView.FIGURE && Tree.administrativeOn(at) == Tree.DISTRICT;
        return districts ? Breakdown.DISTRICT : Breakdown.COMMUNE;
    }

    /** Whether only the publication differs. */
    boolean sameButFor(OverviewQuestion other) {
        return equals(new OverviewQuestion(other.unit, other.at, other.tree, other.whole, publication));
    }
}
