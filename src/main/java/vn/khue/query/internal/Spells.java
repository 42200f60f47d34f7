package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.khue.query.SchoolProfile.Spell;

/** Makes spells of dated statements: one that goes on unchanged is one spell. */
final class Spells {

    private static final LocalDate FOREVER = LocalDate.of(2299, 12, 31);

    private Spells() {
    }

    /** Something that is said from a day on. */
    interface Dated {

        LocalDate from();

        /** First day on which something else is said. */
        LocalDate to();
    }

    /** @param statements in the order of their days */
    static <S extends Dated> List<Spell> of(List<S> statements, Function<S, String> value) {
        return joined(statements.stream().map(statement -> new Spell(value.apply(statement), statement.from(),
                Optional.of(statement.to()).filter(FOREVER::isAfter))).toList());
    }

    /** Neighbours that say the same become one. */
    static List<Spell> joined(List<Spell> spells) {
        List<Spell> joined = new ArrayList<>();
        for (Spell spell : spells) {
            Spell last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.value().equals(spell.value()) && last.to().equals(Optional.of(spell.from()))) {
                joined.set(joined.size() - 1, new Spell(last.value(), last.from(), spell.to()));
            } else {
                joined.add(spell);
            }
        }
        return List.copyOf(joined);
    }
}
