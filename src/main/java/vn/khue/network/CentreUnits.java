package vn.khue.network;

import java.util.List;

/**
 * The units that files handed in here may speak of. A code of another province is a mistake in a file, and among the
 * codes of the whole country a mistyped one would too often mean somewhere else instead of nowhere.
 */
public record CentreUnits(Units units, Centre centre) {

    /** Those of the centre's province; all of them until it is open, when files may have come nevertheless. */
    public List<Unit> known() {
        return centre.info().map(opened -> units.knownTo(opened.province())).orElseGet(units::all);
    }
}
