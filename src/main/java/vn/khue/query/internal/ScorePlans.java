package vn.khue.query.internal;

import static vn.khue.store.tables.Tables.ENTITY;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.network.ExamCouncils;
import vn.khue.query.Ask;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.ScoreTable;
import vn.khue.query.ScoresRequest;
import vn.khue.query.internal.Need.Source;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Scope;
import vn.khue.shared.Tree;

/** How scores are answered: the counts of the councils that stand in the unit, added up. */
@Component
class ScorePlans {

    private final Resolver resolver;
    private final Catalogue catalogue;
    private final DSLContext store;

    ScorePlans(Resolver resolver, Catalogue catalogue, DSLContext store) {
        this.resolver = resolver;
        this.catalogue = catalogue;
        this.store = store;
    }

    Plan<ScoreTable> plan(Scope scope, Ask.ExamScores ask, Places places) {
        FigureRequest exam = ask.exam();
        String year = resolver.resolve(scope, exam, places).announcement().map(Announcement::period)
                .orElseThrow(() -> new NotVisible("an exam known on " + exam.at()));
        return plan(scope, ask, new ScoresRequest(Integer.parseInt(year), exam.unit(), exam.tree(),
                exam.publication()), places);
    }

    Plan<ScoreTable> plan(Scope scope, ScoresRequest request, Places places) {
        return plan(scope, request, request, places);
    }

    private Plan<ScoreTable> plan(Scope scope, Ask<ScoreTable> ask, ScoresRequest request, Places places) {
        Question question = resolver.resolve(scope, new FigureRequest(ScoresRequest.INDICATOR, request.unit(),
                ExamCouncils.examDay(request.year()), request.tree(), Breakdown.NONE, request.publication())
                .of(String.valueOf(request.year())), places);
        if (!question.schools().isEmpty()) {
            throw new NotVisible("scores of a school " + request.unit());
        }
        Standing levels = places.attribute(question, Tree.LEVEL);
        Standing councils = places.of(question).among(place -> true, reporter -> !levels.has(reporter));
        Need need = new Need(question.rule(), Source.SCORES, Set.of(String.valueOf(request.year())), Set.of(),
                new TreeSet<>(), councils.schools());
        return new Plan<>(ask, question.edition(), List.of(need), states -> table(request, question, councils,
                states));
    }

    private ScoreTable table(ScoresRequest request, Question question, Standing councils, States states) {
        Map<Integer, Long> papersOf = new HashMap<>();
        Map<String, SortedMap<Integer, Long>> papers = new HashMap<>();
        String year = request.year() + ";";
        states.cells(question.rule(), cell -> cell.startsWith(year)).forEach(cell -> states.of(question.rule(), cell)
                .forEach(counted -> States.each(counted, (council, count, none) -> {
                    if (councils.has(council)) {
                        papersOf.merge(council, count, Math::addExact);
                        papers.computeIfAbsent(cell.substring(year.length()), subject -> new TreeMap<>())
                                .merge(counted.after(), count, Math::addExact);
                    }
                })));
        papers.values().forEach(subject -> subject.values().removeIf(count -> count == 0));
        papers.values().removeIf(Map::isEmpty);
        papersOf.values().removeIf(count -> count == 0);
        return new ScoreTable(request, question.unitName(), question.edition().number(),
                question.edition().published().dataDate(), question.edition().published().at(),
                codes(papersOf.keySet()), rows(question, papers));
    }

    private List<ScoreTable.Row> rows(Question question, Map<String, SortedMap<Integer, Long>> papers) {
        return question.indicator().values().stream().filter(papers::containsKey)
                .map(subject -> new ScoreCounts(papers.get(subject)).row(subject.toUpperCase(Locale.ROOT),
                        name(question, subject))).toList();
    }

    private String name(Question question, String subject) {
        return catalogue.contract(question.indicator().datasets().getFirst()).column(subject).vi();
    }

    /** Their two digits; the entity's code has the year before them. */
    private List<String> codes(Collection<Integer> councils) {
        return councils.isEmpty() ? List.of() : store.select(ENTITY.CODE).from(ENTITY).where(ENTITY.ID.in(councils))
                .fetch(ENTITY.CODE).stream().map(code -> code.substring(code.indexOf('/') + 1)).sorted().toList();
    }
}
