package vn.khue.dashboards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khue.dashboards.BoardQuestion.Extent;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.shared.Scope;

/**
 * Where a reader is at home: the whole centre, else the first unit, else the first school of the reader's scope.
 *
 * @param province code of the centre's province; empty before the centre is opened
 */
record OwnPlaces(Units units, SchoolList schools, Scope scope, String province) {

    /** Code of what pages open on. */
    String home() {
        return scope.units().contains(province) ? province
                : scope.units().stream().min(String::compareTo)
                        .or(() -> scope.schools().stream().min(String::compareTo)).orElse(province);
    }

    /** What stands behind a code. Whatever is no unit can only be a school. */
    Extent extent(String code) {
        return code.equals(province) ? Extent.CENTRE : units.meanings(code).isEmpty() ? Extent.SCHOOL : Extent.PLACE;
    }

    /** The page about a code, on the same day. */
    BoardAddress address(String code, BoardAddress here) {
        return switch (extent(code)) {
            case CENTRE -> here.whole();
            case PLACE -> here.unit(code);
            case SCHOOL -> here.school(code);
        };
    }

    /** The way home for a reader who asked for something else; empty for one who may see nothing. */
    Optional<OwnPlace> insteadOf(BoardAddress address, BoardQuestion asked) {
        if (scope.isEmpty()) {
            return Optional.empty();
        }
        BoardAddress there = address(home(), address).on(TreeView.FIGURE);
        List<Unit> meanings = units.meanings(home());
        return Optional.of(meanings.isEmpty() ? school(there, asked) : unit(there, asked.at(), meanings));
    }

    private OwnPlace school(BoardAddress there, BoardQuestion asked) {
        String name = schools.name(scope, asked.about(home(), Extent.SCHOOL)).orElse(home());
        return new OwnPlace(name, true, there.href());
    }

    /** A district that is no more on the day is shown on its last one. */
    private OwnPlace unit(BoardAddress there, LocalDate at, List<Unit> meanings) {
        Unit last = meanings.getLast();
        return units.on(home(), at).map(unit -> new OwnPlace(unit.name(), false, there.href())).orElseGet(() ->
                new OwnPlace(last.name(), false, there.at(lastDay(last, at)).href()));
    }

    private static LocalDate lastDay(Unit unit, LocalDate at) {
        return at.isBefore(unit.id().validFrom()) ? unit.id().validFrom() : unit.validTo().minusDays(1);
    }
}
