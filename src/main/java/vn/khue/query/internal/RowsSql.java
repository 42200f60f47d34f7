package vn.khue.query.internal;

import org.springframework.stereotype.Component;
import vn.khue.publication.Snapshot;
import vn.khue.shared.Tree;

/** SQL for the parts of a figure: (key, name, facet, num, den), a row for each part and cell. */
@Component
class RowsSql {

    private final StateSql state;

    RowsSql(StateSql state) {
        this.state = state;
    }

    String select(Question question) {
        String state = this.state.select(question);
        String place = PlaceSql.select(question);
        return switch (question.request().by()) {
            case NONE, FACET -> """
                    SELECT '' AS key, '' AS name, s.facet AS facet, sum(s.num) AS num, sum(s.den) AS den
                    FROM (%s) s JOIN (%s) p ON p.entity = s.entity
                    GROUP BY facet""".formatted(state, place);
            case PLACE, DISTRICT, COMMUNE -> """
                    SELECT toString(p.unit) AS key, '' AS name, s.facet AS facet, sum(s.num) AS num, sum(s.den) AS den
                    FROM (%s) s JOIN (%s) p ON p.entity = s.entity
                    GROUP BY key, facet ORDER BY key""".formatted(state, place);
            case LEVEL -> byAttribute(question, Tree.LEVEL, state, place);
            case OWNERSHIP -> byAttribute(question, Tree.OWNERSHIP, state, place);
            case AREA -> byAttribute(question, Tree.AREA, state, place);
            case SCHOOL -> """
                    SELECT n.code AS key, n.name AS name, s.facet AS facet, s.num AS num, s.den AS den
                    FROM (%s) s JOIN (%s) p ON p.entity = s.entity
                    JOIN (%s) n ON n.entity = s.entity ORDER BY key""".formatted(state, place, schools(question));
        };
    }

    private static String byAttribute(Question question, Tree tree, String state, String place) {
        return """
                SELECT toString(a.unit) AS key, '' AS name, s.facet AS facet, sum(s.num) AS num, sum(s.den) AS den
                FROM (%s) s JOIN (%s) p ON p.entity = s.entity JOIN (%s) a ON a.entity = s.entity
                GROUP BY key, facet ORDER BY key"""
                .formatted(state, place, PlaceSql.attribute(question, tree));
    }

    /** Schools as they were called on the figure's day. */
    private static String schools(Question question) {
        Snapshot snapshot = question.snapshot();
        return """
                SELECT entity, code, name FROM school
                WHERE valid_from <= toDate32('%1$s') AND toDate32('%1$s') < valid_to AND %2$s
                GROUP BY entity, code, name HAVING sum(sign) > 0""".formatted(question.day(), snapshot.visible());
    }
}
