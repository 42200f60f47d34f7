package vn.khue.api;

import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.shared.Scope;

/** Which units a scope reaches: a code in it, or below one in it, under any meaning. */
record ScopedUnits(Units units) {

    boolean contains(Scope scope, String code) {
        return units.meanings(code).stream().anyMatch(unit -> isWithin(scope, unit));
    }

    private boolean isWithin(Scope scope, Unit unit) {
        return scope.units().contains(unit.id().code())
                || unit.parent().flatMap(units::find).map(parent -> isWithin(scope, parent)).orElse(false);
    }
}
