package vn.khue.publication.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Indicator.Subset;
import vn.khue.catalogue.Template;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.warehouse.Warehouse;

/**
 * Finds the schools that count in an indicator on the data date and do not count in the one that contains it. The finding
 * stands under the id of the contained indicator, the containing one in place of the rule; it has no file and no line.
 */
@Component
class InvariantBuild {

    private final Warehouse warehouse;
    private final Catalogue catalogue;

    InvariantBuild(Warehouse warehouse, Catalogue catalogue) {
        this.warehouse = warehouse;
        this.catalogue = catalogue;
    }

    void write(Build build) {
        List<String> broken = catalogue.indicators().stream().flatMap(whole -> whole.contains().stream()
                .filter(subset -> build.rules().containsKey(subset.indicator()))
                .map(subset -> broken(build, whole, subset))).toList();
        String wanted = broken.isEmpty() ? SignedTable.FINDING.select(build.before()) + " AND false"
                : String.join("\nUNION ALL\n", broken);
        warehouse.execute(SignedTable.FINDING.turnInto(wanted, build.before(), build.number(), "dataset IN (%s)"
                .formatted(catalogue.indicators().stream().map(Indicator::id).map(ClickHouseExpression::quoted)
                        .collect(Collectors.joining(", ")))));
    }

    /** Since when a school counts in the one and not in the other: the first day of the spell that lasts. */
    private static String broken(Build build, Indicator whole, Subset subset) {
        return """
                SELECT %1$s AS dataset, %2$s AS rule, toUInt64(0) AS delivery, toUInt32(0) AS line, '' AS field,
                       toUInt32(b.entity) AS entity, ifNull(n.code, '') AS place, '' AS value,
                       concat('', %3$s) AS reason, concat('', %4$s) AS remedy
                FROM (SELECT entity, days[arrayLastIndex(d -> d.2 <= 0, days) + 1].1 AS since
                      FROM (SELECT entity, arraySort(groupArray((day, over))) AS days
                            FROM (SELECT entity, day, sum(moved) OVER (PARTITION BY entity ORDER BY day
                                         ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS over
                                  FROM (SELECT entity, valid_from AS day, sum(if(rule = %5$d, num, -num)) AS moved
                                        FROM change WHERE rule IN (%5$d, %6$d) AND facet = ''
                                            AND valid_from <= toDate32('%7$s') AND %8$s
                                        GROUP BY entity, day))
                            GROUP BY entity)
                      WHERE days[-1].2 > 0) b
                LEFT JOIN (SELECT entity, any(code) AS code FROM (%9$s)
                           WHERE valid_from <= toDate32('%7$s') AND toDate32('%7$s') < valid_to GROUP BY entity) n
                    ON n.entity = b.entity"""
                .formatted(ClickHouseExpression.quoted(subset.indicator()), ClickHouseExpression.quoted(whole.id()),
                        words(subset.reason()), words(subset.remedy()), build.rules().get(subset.indicator()),
                        build.rules().get(whole.id()), build.dataDate(), build.now().visible(),
                        SignedTable.SCHOOL.select(build.now()));
    }

    private static String words(String text) {
        return String.join(", ", new Template(text).pieces(ClickHouseExpression::quoted, name -> switch (name) {
            case "school" -> "ifNull(n.code, '')";
            case "day" -> "formatDateTime(b.since, '%d/%m/%Y')";
            default -> throw new IllegalArgumentException("no {" + name + "} in '" + text + "'");
        }));
    }
}
