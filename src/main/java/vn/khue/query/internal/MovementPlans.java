package vn.khue.query.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.khue.query.Ask;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.Movement;
import vn.khue.query.Movement.Kind;
import vn.khue.shared.BadRequest;
import vn.khue.shared.Scope;
import vn.khue.shared.UnitId;
import vn.khue.warehouse.Warehouse;

/**
 * How a change is explained: what every school counted then as known then, then as known now, and now. Both ends are
 * questions like any other, so whoever may not see one of them sees nothing of the change.
 */
@Component
class MovementPlans {

    private static final int LARGEST = 5;

    private final Resolver resolver;
    private final Warehouse warehouse;

    MovementPlans(Resolver resolver, Warehouse warehouse) {
        this.resolver = resolver;
        this.warehouse = warehouse;
    }

    /**
     * The questions of a change.
     *
     * @param then the older end
     * @param again the older day and period, asked of the newer publication
     * @param now the newer end
     * @param rules how the rules of the two publications are told apart
     */
    record Ends(Question then, Question again, Question now, Rules rules) {
    }

    /** What is known of two rules. */
    enum Rules {
        /** Both publications have the same. */
        SAME,
        /** Nothing but the rule lies between the publications, so the old one says the same of both. */
        TOLD_APART,
        /** The old rule was not counted on what came later. */
        UNTOLD
    }

    Plan<Movement> plan(Scope scope, Ask.Movement ask, Places places) {
        resolver.requireSums(ask.to());
        requireOneUnit(scope, ask, places);
        Question then = resolver.resolve(scope, ask.from(), places);
        Question now = resolver.resolve(scope, ask.to(), places);
        requireOrder(then, now);
        Ends ends = new Ends(then, again(scope, then, now, places), now, rules(then, now));
        return new Plan<>(ask, needs(ends, places), read -> movement(ends, read, places));
    }

    /** A code of before 1 Jul 2025 and one of after are not one unit, even where they are spelled alike. */
    private void requireOneUnit(Scope scope, Ask.Movement ask, Places places) {
        Optional<UnitId> before = resolver.meant(ask.from());
        Optional<UnitId> after = resolver.meant(ask.to());
        if (!before.equals(after)) {
            // only whoever may see them learns that there are two
            before.ifPresent(unit -> resolver.resolve(scope, ask.from(), places));
            after.ifPresent(unit -> resolver.resolve(scope, ask.to(), places));
            throw new BadRequest("query.movement-units", Map.of("unit", ask.to().unit(), "from", ask.from().at(),
                    "to", ask.to().at()));
        }
    }

    /** A period that was never announced has no day of its own. */
    private static void requireOrder(Question then, Question now) {
        boolean comparable = then.announcement().isPresent() == now.announcement().isPresent();
        if (comparable && then.ownDay().isAfter(now.ownDay()) || then.edition().number() > now.edition().number()) {
            throw new BadRequest("query.movement-order", Map.of("from", then.ownDay(), "to", now.ownDay(),
                    "older", then.edition().number(), "newer", now.edition().number()));
        }
    }

    private Question again(Scope scope, Question then, Question now, Places places) {
        if (then.edition().equals(now.edition())) {
            return then;
        }
        FigureRequest request = then.request().from(now.edition().number());
        return resolver.resolve(scope, then.announcement().map(period -> request.of(period.period())).orElse(request),
                places);
    }

    private Rules rules(Question then, Question now) {
        return then.rule() == now.rule() ? Rules.SAME : bringsNothing(then.edition(), now.edition())
                ? Rules.TOLD_APART : Rules.UNTOLD;
    }

    /** Whether no delivery came or went between two editions. */
    private boolean bringsNothing(Edition older, Edition newer) {
        return warehouse.dsl().resultQuery("SELECT count() AS moved FROM visible_loading WHERE pub > %d AND %s"
                .formatted(older.number(), newer.snapshot().visible())).fetchSingle("moved", Long.class) == 0;
    }

    private static Map<Edition, List<Need>> needs(Ends ends, Places places) {
        Map<Edition, List<Need>> needs = new LinkedHashMap<>();
        add(needs, ends.now(), ends.now(), places);
        add(needs, ends.now(), ends.again(), places);
        add(needs, ends.then(), ends.then(), places);
        if (ends.rules() == Rules.TOLD_APART) {
            add(needs, ends.then(), ends.now(), places);
        }
        return needs;
    }

    /** @param of whose edition and rule */
    private static void add(Map<Edition, List<Need>> needs, Question of, Question asked, Places places) {
        needs.computeIfAbsent(of.edition(), any -> new ArrayList<>()).add(Need.of(of, Set.of(asked.cells().whole()),
                Set.of(), List.of(asked.request().at()), places.of(asked).schools()));
    }

    private Movement movement(Ends ends, Map<Edition, States> read, Places places) {
        List<SchoolMove> schools = new SchoolMoves(ends, read, places).all();
        Decomposition split = Decomposition.of(schools, ends.rules() == Rules.UNTOLD);
        List<Movement.Part> parts = split.isSplit() ? kinds(ends).stream()
                .map(kind -> part(kind, split, ends, places)).toList() : List.of();
        return new Movement(figure(ends.then(), split.then()), figure(ends.now(), split.now()), parts);
    }

    private static List<Kind> kinds(Ends ends) {
        boolean untold = ends.rules() == Rules.UNTOLD;
        return List.of(Kind.values()).stream().filter(kind -> switch (kind) {
            case CORRECTED, RULE -> !untold;
            case CORRECTED_OR_RULE -> untold;
            case WITHIN, COMPOSITION, STARTED, STOPPED, REORGANISED, NETWORK -> true;
        }).toList();
    }

    private static Movement.Part part(Kind kind, Decomposition split, Ends ends, Places places) {
        List<Decomposition.Single> singles = split.singles(kind);
        long up = singles.stream().filter(single -> single.share().signum() > 0).count();
        return new Movement.Part(kind, split.share(kind), up, singles.size() - up, singles.stream().limit(LARGEST)
                .map(single -> contribution(single, ends, places)).toList());
    }

    private static Movement.Contribution contribution(Decomposition.Single single, Ends ends, Places places) {
        Places.Name name = Optional.ofNullable(places.names(ends.now()).get(single.school()))
                .or(() -> Optional.ofNullable(places.names(ends.again()).get(single.school())))
                .or(() -> Optional.ofNullable(places.names(ends.then()).get(single.school())))
                .orElse(Places.Name.NONE);
        return new Movement.Contribution(name.code(), name.name(), single.share());
    }

    private static Figure figure(Question question, Counted whole) {
        return new Figure(question.request(), question.unitName(), question.edition().number(),
                question.edition().published().dataDate(), question.edition().published().at(), question.placedOn(),
                question.announcement().map(Announcement::period).or(question.request()::period),
                question.announcement().map(Announcement::since),
                List.of(new Figure.Row(question.request().unit(), question.unitName(), whole.ratio())));
    }
}
