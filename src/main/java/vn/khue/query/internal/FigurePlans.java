package vn.khue.query.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.khue.network.Unit;
import vn.khue.query.Ask;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.shared.Scope;
import vn.khue.shared.Tree;

/** How figures are answered: find the schools, read their states, add them up by parts, name the parts. */
@Component
class FigurePlans {

    /** Where the register does not say in which area a school lies. */
    private static final String NO_AREA = "none";

    private final Resolver resolver;
    private final RowNames names;
    private final Coverages coverages;

    FigurePlans(Resolver resolver, RowNames names, Coverages coverages) {
        this.resolver = resolver;
        this.names = names;
        this.coverages = coverages;
    }

    Plan<Figure> plan(Scope scope, FigureRequest request, Places places) {
        Question question = question(scope, request, places);
        return new Plan<>(request, question.edition(), List.of(need(question, places)),
                states -> figure(question, states, places));
    }

    Plan<List<Figure.Member>> plan(Scope scope, Ask.Members ask, Places places) {
        Question question = question(scope, ask.request(), places);
        return new Plan<>(ask, question.edition(), List.of(need(question, places)),
                states -> members(question, figure(question, states, places), places));
    }

    private Question question(Scope scope, FigureRequest request, Places places) {
        resolver.requireSums(request);
        return resolver.resolve(scope, request, places);
    }

    private static Need need(Question question, Places places) {
        Cells cells = question.cells();
        return Need.of(question, cells.along().isPresent() ? Set.of() : Set.of(cells.whole()), cells.starts(),
                List.of(question.request().at()), places.of(question).schools());
    }

    /** On the figure's own day a code is that of one school. */
    private List<Figure.Member> members(Question question, Figure figure, Places places) {
        Map<String, Integer> schools = new HashMap<>();
        places.names(question).forEach((school, name) -> schools.put(name.code(), school));
        Standing standing = places.of(question);
        Standing levels = places.attribute(question, Tree.LEVEL);
        Standing ownerships = places.attribute(question, Tree.OWNERSHIP);
        Standing areas = places.attribute(question, Tree.AREA);
        return figure.rows().stream().map(row -> {
            int school = schools.get(row.key());
            Optional<Unit> place = names.leaf(standing.unit(school));
            return new Figure.Member(row, Optional.ofNullable(levels.unit(school)),
                    place.map(unit -> unit.id().code()), place.map(RowNames::shown).orElse(""),
                    Optional.ofNullable(ownerships.unit(school)), Optional.ofNullable(areas.unit(school)).filter(area -> !area.equals(NO_AREA)));
        }).toList();
    }

    private Figure figure(Question question, States states, Places places) {
        Parts parts = new Parts(question, names);
        Standing standing = places.of(question);
        Keys keys = keys(question, standing, places);
        Optional<Reported> reported = coverages.of(question, places);
        states.cells(question.rule(), question.cells()::has).forEach(cell -> states.upTo(question.request().at(),
                question.rule(), cell, (school, numerator, denominator) -> {
                    Places.Name key = standing.has(school) ? keys.of(school) : null;
                    if (key != null) {
                        parts.sum(key.code(), key.name(), cell).see(school, numerator, denominator);
                        reported.ifPresent(noted -> noted.see(cell, school, numerator, denominator));
                    }
                }));
        return new Figure(question.request(), question.unitName(), question.edition().number(),
                question.edition().published().dataDate(), question.edition().published().at(), question.placedOn(),
                question.announcement().map(Announcement::period).or(question.request()::period),
                question.announcement().map(Announcement::since), parts.rows(), reported.map(noted ->
                        noted.byKey(standing, school -> key(question, keys, school))).orElseGet(TreeMap::new));
    }

    private @Nullable String key(Question question, Keys keys, int school) {
        Places.Name key = keys.of(school);
        return key == null ? null : names.key(question, key.code());
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
