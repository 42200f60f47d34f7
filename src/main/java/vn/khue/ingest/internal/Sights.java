package vn.khue.ingest.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khue.ingest.DeliveryReader;
import vn.khue.network.Units;
import vn.khue.shared.Scope;

/** Finds out whose deliveries a reader sees. */
final class Sights {

    private final Units units;
    private final RegisteredSchools schools;

    Sights(Units units, RegisteredSchools schools) {
        this.units = units;
        this.schools = schools;
    }

    Sight of(DeliveryReader reader) {
        if (isWholeProvince(reader.scope())) {
            return new Sight(true, Set.of());
        }
        Set<String> codes = below(reader.scope());
        Set<String> senders = new HashSet<>(codes);
        senders.addAll(reader.scope().schools());
        reader.sender().ifPresent(senders::add);
        if (!codes.isEmpty()) {
            schools.all().stream().filter(school -> school.standsIn(codes)).map(RegisteredSchool::code)
                    .forEach(senders::add);
        }
        return new Sight(false, Set.copyOf(senders));
    }

    /** A centre has one province; its files also speak of schools that no unit claims. */
    boolean isWholeProvince(Scope scope) {
        return units.nameProvince(scope.units());
    }

    /** Codes of the scope's units and of everything below them, under every meaning. */
    private Set<String> below(Scope scope) {
        return units.subtrees(scope.units()).stream().map(unit -> unit.id().code()).collect(Collectors.toSet());
    }
}
