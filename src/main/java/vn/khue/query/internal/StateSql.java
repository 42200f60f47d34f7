package vn.khue.query.internal;

import static vn.khue.store.tables.Tables.CHECKPOINT;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.khue.publication.Publications;

/**
 * SQL for the state of an indicator on a day as of a publication, school by school and cell by cell: (entity, facet,
 * num, den). Of a dated one the newest publication's head if it is about that day, otherwise the nearest checkpoint and
 * the changes since, among them late ones about days before. The cells of a period hold little more than one change a
 * school, so they are added up as they are.
 */
@Component
class StateSql {

    private final DSLContext store;
    private final Publications publications;

    StateSql(DSLContext store, Publications publications) {
        this.store = store;
        this.publications = publications;
    }

    String select(Question question) {
        if (!question.indicator().isDated()) {
            return sum(changes(question) + "valid_from <= toDate32('%s')".formatted(question.request().at()));
        }
        return isHead(question) ? head(question) : sum(sinceCheckpoint(question));
    }

    private boolean isHead(Question question) {
        return question.request().at().equals(question.published().dataDate())
                && publications.newest().filter(question.published()::equals).isPresent();
    }

    private static String head(Question question) {
        return "SELECT entity, facet, num, den FROM head WHERE pub = %d AND rule = %d AND %s"
                .formatted(question.published().number(), question.rule(), question.cells().condition());
    }

    private static String changes(Question question) {
        return "SELECT entity, facet, num, den FROM change WHERE rule = %d AND %s AND %s AND "
                .formatted(question.rule(), question.cells().condition(), question.snapshot().visible());
    }

    private static String sum(String parts) {
        return """
                SELECT entity, facet, sum(num) AS num, sum(den) AS den FROM (%s)
                GROUP BY entity, facet HAVING num != 0 OR den != 0""".formatted(parts);
    }

    private String sinceCheckpoint(Question question) {
        String changes = changes(question);
        LocalDate at = question.request().at();
        return checkpoint(question).map(c -> """
                SELECT entity, facet, num, den FROM checkpoint
                WHERE rule = %1$d AND %6$s AND as_of = toDate32('%2$s') AND upto = %3$d
                UNION ALL %4$s valid_from > toDate32('%2$s') AND valid_from <= toDate32('%5$s')
                UNION ALL %4$s valid_from <= toDate32('%2$s') AND pub > %3$d"""
                .formatted(question.rule(), c.asOf(), c.upto(), changes, at, question.cells().condition()))
                .orElseGet(() -> changes + "valid_from <= toDate32('%s')".formatted(at));
    }

    private Optional<Checkpoint> checkpoint(Question question) {
        return store.select(CHECKPOINT.AS_OF, CHECKPOINT.UPTO).from(CHECKPOINT)
                .where(CHECKPOINT.RULE.eq(question.rule())).and(CHECKPOINT.AS_OF.le(question.request().at()))
                .and(CHECKPOINT.UPTO.le(question.published().number()))
                .orderBy(CHECKPOINT.AS_OF.desc(), CHECKPOINT.UPTO.desc()).limit(1)
                .fetchOptional(row -> new Checkpoint(row.value1(), row.value2()));
    }

    private record Checkpoint(LocalDate asOf, int upto) {
    }
}
