package vn.khue.query.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Catalogue;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.FigureRequest;
import vn.khue.query.Figures;
import vn.khue.query.ScoresRequest;
import vn.khue.shared.Scope;
import vn.khue.warehouse.Warehouse;

/**
 * Plan, read, finish: every question says what it needs, the needs of all are read at once, and each makes its answer
 * of it.
 */
@Service
class RoundReader implements Figures {

    private final Catalogue catalogue;
    private final FigurePlans figures;
    private final SeriesPlans series;
    private final ScorePlans scores;
    private final CertificatePlans certificates;
    private final MovementPlans movements;
    private final Editions editions;
    private final Chronicles chronicles;
    private final StateReader states;
    private final Warehouse warehouse;

    RoundReader(Catalogue catalogue, FigurePlans figures, SeriesPlans series, ScorePlans scores,
            CertificatePlans certificates, MovementPlans movements, Editions editions, Chronicles chronicles,
            StateReader states, Warehouse warehouse) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.series = series;
        this.scores = scores;
        this.certificates = certificates;
        this.movements = movements;
        this.editions = editions;
        this.chronicles = chronicles;
        this.states = states;
        this.warehouse = warehouse;
    }

    @Override
    public Answers answer(Scope scope, Collection<? extends Ask<?>> asks) {
        return catalogue.throughout(() -> read(scope, asks));
    }

    private Answers read(Scope scope, Collection<? extends Ask<?>> asks) {
        Answers answers = new Answers();
        Places places = new Places(chronicles, warehouse);
        Map<Set<Edition>, List<Plan<?>>> plans = new LinkedHashMap<>();
        for (Ask<?> ask : new LinkedHashSet<>(asks)) {
            try {
                Plan<?> plan = plan(scope, ask, places);
                plans.computeIfAbsent(plan.needs().keySet(), any -> new ArrayList<>()).add(plan);
            } catch (RuntimeException failure) {
                fail(answers, ask, failure);
            }
        }
        plans.values().forEach(of -> finish(answers, of));
        return answers;
    }

    private Plan<?> plan(Scope scope, Ask<?> ask, Places places) {
        return switch (ask) {
            case FigureRequest request -> figures.plan(scope, request, places);
            case Ask.Members members -> figures.plan(scope, members, places);
            case Ask.Certificates of -> certificates.plan(scope, of, places);
            case Ask.History history -> series.plan(scope, history, places);
            case Ask.Periods periods -> series.plan(scope, periods, places);
            case ScoresRequest request -> scores.plan(scope, request, places);
            case Ask.ExamScores exam -> scores.plan(scope, exam, places);
            case Ask.Movement movement -> movements.plan(scope, movement, places);
            case Ask.Datasets datasets -> datasets(datasets);
        };
    }

    private Plan<Set<String>> datasets(Ask.Datasets ask) {
        Edition edition = editions.edition(ask.publication());
        return new Plan<>(ask, edition, List.of(), none -> chronicles.upTo(edition).datasets(edition.number()));
    }

    /** @param plans that read the same editions */
    private void finish(Answers answers, List<Plan<?>> plans) {
        try {
            Map<Edition, States> read = read(plans);
            plans.forEach(plan -> add(answers, plan, read));
        } catch (RuntimeException failure) {
            if (plans.size() > 1 && warehouse.state().isReady()) {
                // one of them cannot be read; it must not take the others with it
                plans.forEach(plan -> finish(answers, List.of(plan)));
            } else {
                plans.forEach(plan -> fail(answers, plan.ask(), failure));
            }
        }
    }

    private Map<Edition, States> read(List<Plan<?>> plans) {
        Map<Edition, List<Need>> needs = new LinkedHashMap<>();
        plans.forEach(plan -> plan.needs().forEach((edition, of) ->
                needs.computeIfAbsent(edition, any -> new ArrayList<>()).addAll(of)));
        Map<Edition, States> read = new HashMap<>();
        needs.forEach((edition, of) -> read.put(edition, states.read(edition, of)));
        return read;
    }

    private static <T> void add(Answers answers, Plan<T> plan, Map<Edition, States> read) {
        answers.add(plan.ask(), () -> plan.finish().apply(read));
    }

    private static void fail(Answers answers, Ask<?> ask, RuntimeException failure) {
        answers.add(ask, () -> {
            throw failure;
        });
    }
}
