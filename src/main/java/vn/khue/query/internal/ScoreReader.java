package vn.khue.query.internal;

import static vn.khue.store.tables.Tables.ENTITY;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Catalogue;
import vn.khue.network.ExamCouncils;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.ScoreTable;
import vn.khue.query.Scores;
import vn.khue.query.ScoresRequest;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Scope;
import vn.khue.warehouse.Warehouse;

/** Adds up the counts of the councils that stand in the unit. */
@Service
class ScoreReader implements Scores {

    private static final String INDICATOR = "graduation-score";

    private final Resolver resolver;
    private final Catalogue catalogue;
    private final DSLContext store;
    private final Warehouse warehouse;

    ScoreReader(Resolver resolver, Catalogue catalogue, DSLContext store, Warehouse warehouse) {
        this.resolver = resolver;
        this.catalogue = catalogue;
        this.store = store;
        this.warehouse = warehouse;
    }

    @Override
    public ScoreTable read(Scope scope, ScoresRequest request) {
        Question question = resolver.resolve(scope, new FigureRequest(INDICATOR, request.unit(),
                ExamCouncils.examDay(request.year()), request.tree(), Breakdown.NONE, request.publication())
                .of(String.valueOf(request.year())));
        if (!question.schools().isEmpty()) {
            throw new NotVisible("scores of a school " + request.unit());
        }
        String counted = """
                FROM (SELECT entity, facet, hundredths, n FROM tally WHERE rule = %d AND period = %d AND %s) t
                JOIN (%s) p ON p.entity = t.entity"""
                .formatted(question.rule(), request.year(), question.snapshot().visible(), PlaceSql.select(question));
        return new ScoreTable(request, question.unitName(), question.published().number(),
                question.published().dataDate(), question.published().at(), councils(counted), rows(question, counted));
    }

    private List<ScoreTable.Row> rows(Question question, String counted) {
        Map<String, SortedMap<Integer, Long>> papers = new HashMap<>();
        warehouse.dsl().resultQuery("SELECT t.facet AS subject, t.hundredths AS score, sum(t.n) AS papers " + counted
                + " GROUP BY subject, score HAVING papers != 0").fetch().forEach(row -> papers
                .computeIfAbsent(row.get("subject", String.class), subject -> new TreeMap<>())
                .put(row.get("score", Integer.class), row.get("papers", Long.class)));
        return question.indicator().values().stream().filter(papers::containsKey)
                .map(subject -> new ScoreCounts(papers.get(subject)).row(subject.toUpperCase(Locale.ROOT),
                        name(question, subject))).toList();
    }

    private String name(Question question, String subject) {
        return catalogue.contract(question.indicator().datasets().getFirst()).column(subject).vi();
    }

    /** Their two digits; the entity's code has the year before them. */
    private List<String> councils(String counted) {
        Collection<Integer> entities = warehouse.dsl().resultQuery("SELECT toInt32(t.entity) AS council " + counted
                + " GROUP BY council HAVING sum(t.n) != 0").fetch("council", Integer.class);
        return store.select(ENTITY.CODE).from(ENTITY).where(ENTITY.ID.in(entities)).fetch(ENTITY.CODE).stream()
                .map(code -> code.substring(code.indexOf('/') + 1)).sorted().toList();
    }
}
