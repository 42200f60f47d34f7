package vn.khue.query.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.shared.Scope;
import vn.khue.shared.Tree;

/** How figures are answered: find the schools, read their states, add them up by parts, name the parts. */
@Component
class FigurePlans {

    private final Resolver resolver;
    private final RowNames names;

    FigurePlans(Resolver resolver, RowNames names) {
        this.resolver = resolver;
        this.names = names;
    }

    Plan<Figure> plan(Scope scope, FigureRequest request, Places places) {
        resolver.requireSums(request);
        Question question = resolver.resolve(scope, request, places);
        Cells cells = question.cells();
        Need need = Need.of(question, cells.along().isPresent() ? Set.of() : Set.of(cells.whole()), cells.starts(),
                List.of(request.at()), places.of(question).schools());
        return new Plan<>(request, question.edition(), List.of(need), states -> figure(question, states, places));
    }

    private Figure figure(Question question, States states, Places places) {
        Parts parts = new Parts(question, names);
        Standing standing = places.of(question);
        Keys keys = keys(question, standing, places);
        states.cells(question.rule(), question.cells()::has).forEach(cell -> states.upTo(question.request().at(),
                question.rule(), cell, (school, numerator, denominator) -> {
                    Places.Name key = standing.has(school) ? keys.of(school) : null;
                    if (key != null) {
                        parts.sum(key.code(), key.name(), cell).see(school, numerator, denominator);
                    }
                }));
        return new Figure(question.request(), question.unitName(), question.edition().number(),
                question.edition().published().dataDate(), question.edition().published().at(), question.placedOn(),
                question.announcement().map(Announcement::period).or(question.request()::period),
                question.announcement().map(Announcement::since), parts.rows());
    }

    /** The part in which a school counts. */
    private interface Keys {

        /** Key of the part with its name, if it has one of its own; null for a school that counts in none. */
        Places.@Nullable Name of(int school);
    }

    private static Keys keys(Question question, Standing standing, Places places) {
        return switch (question.request().by()) {
            case NONE, FACET -> school -> Places.Name.NONE;
            case PLACE, DISTRICT, COMMUNE -> units(standing);
            case LEVEL -> units(places.attribute(question, Tree.LEVEL));
            case OWNERSHIP -> units(places.attribute(question, Tree.OWNERSHIP));
            case AREA -> units(places.attribute(question, Tree.AREA));
            case SCHOOL -> {
                Map<Integer, Places.Name> schools = places.names(question);
                yield schools::get;
            }
        };
    }

    private static Keys units(Standing standing) {
        return school -> {
            String unit = standing.unit(school);
            return unit == null ? null : new Places.Name(unit, "");
        };
    }
}
