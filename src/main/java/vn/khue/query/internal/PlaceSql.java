package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.shared.Tree;

/** SQL for where schools stand. */
final class PlaceSql {

    private PlaceSql() {
    }

    /** (entity, unit): the schools that the question may count, each under its unit. */
    static String select(Question question) {
        return at(question, question.tree(), question.placedOn(), among(question));
    }

    /** (entity, unit, begins, ends): the same through time; on one day's boundaries a school never moves. */
    static String through(Question question) {
        if (question.request().tree() == TreeView.TODAY) {
            return "SELECT entity, unit, toDate32('1900-01-01') AS begins, toDate32('2299-12-31') AS ends FROM (%s)"
                    .formatted(select(question));
        }
        return """
                SELECT entity, unit, valid_from AS begins, valid_to AS ends FROM location
                WHERE tree = '%s' AND %s%s
                GROUP BY entity, unit, valid_from, valid_to HAVING sum(sign) > 0"""
                .formatted(question.tree().key(), question.snapshot().visible(), among(question));
    }

    /** (entity, unit): a flat attribute on the figure's own day. */
    static String attribute(Question question, Tree tree) {
        return at(question, tree, question.day(), "");
    }

    private static String at(Question question, Tree tree, LocalDate day, String among) {
        return """
                SELECT entity, unit FROM location
                WHERE tree = '%1$s' AND valid_from <= toDate32('%2$s') AND toDate32('%2$s') < valid_to AND %3$s%4$s
                GROUP BY entity, unit HAVING sum(sign) > 0"""
                .formatted(tree.key(), day, question.snapshot().visible(), among);
    }

    private static String among(Question question) {
        String places = question.places().isEmpty() ? "" : " AND unit IN (" + list(question.places()) + ")";
        String schools = question.schools().isEmpty() ? "" : " AND entity IN (" + named(question) + ")";
        return places + schools;
    }

    /** The schools behind the codes now; which school a code is taken for may have been set right since. */
    private static String named(Question question) {
        return "SELECT argMax(entity, pub) FROM school_code WHERE %s AND code IN (%s) GROUP BY code"
                .formatted(question.snapshot().visible(), list(question.schools()));
    }

    private static String list(Collection<String> texts) {
        return texts.stream().sorted().map(ClickHouseExpression::quoted).collect(Collectors.joining(", "));
    }
}
