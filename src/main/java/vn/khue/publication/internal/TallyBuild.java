package vn.khue.publication.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Let;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.publication.internal.Councils.Council;
import vn.khue.warehouse.Warehouse;

/**
 * Counts scores by hundredths of a point, subject and council, and writes what turns the stored counts into those of
 * today's facts. From the counts follow mean, median and histogram of any group of councils, exactly.
 */
@Component
class TallyBuild {

    private final Warehouse warehouse;
    private final Catalogue catalogue;
    private final Extents extents;
    private final Councils councils;

    TallyBuild(Warehouse warehouse, Catalogue catalogue, Extents extents, Councils councils) {
        this.warehouse = warehouse;
        this.catalogue = catalogue;
        this.extents = extents;
        this.councils = councils;
    }

    void write(Build build) {
        build.rules().forEach((id, rule) -> {
            Indicator indicator = catalogue.indicator(id);
            if (indicator.isDistribution()) {
                write(build, indicator, rule, extents.of(build, indicator, rule).withoutEntities());
            }
        });
    }

    private void write(Build build, Indicator indicator, int rule, Extent extent) {
        if (extent.isNothing()) {
            return;
        }
        warehouse.execute("""
                INSERT INTO tally (rule, facet, period, entity, hundredths, pub, n)
                SELECT %1$d, facet, period, entity, hundredths, %2$d, sum(papers) FROM (
                    %3$s
                    SELECT facet, period, entity, hundredths, -n AS papers FROM tally
                    WHERE rule = %1$d AND %4$s AND %5$s
                ) GROUP BY facet, period, entity, hundredths HAVING sum(papers) != 0"""
                .formatted(rule, build.number(), wanted(build, indicator, extent),
                        extent.ofPeriod("toString(period)"), build.before().visible()));
    }

    private String wanted(Build build, Indicator indicator, Extent extent) {
        List<Council> known = councils.in(build.now());
        if (known.isEmpty()) {
            return "";
        }
        Let let = indicator.let().values().iterator().next();
        return wanted(indicator, facts(build, let, extent.ofPeriod("toString(" + Formulas.quoted(let.period()) + ")")),
                known) + "\nUNION ALL";
    }

    /** (facet, period, entity, hundredths, papers) of the facts of a distribution's let. */
    static String wanted(Indicator indicator, String facts, List<Council> councils) {
        Let let = indicator.let().values().iterator().next();
        return """
                SELECT [%1$s][counted.paper.1] AS facet, toUInt16(counted.year) AS period, c.entity AS entity,
                       assumeNotNull(counted.paper.2) AS hundredths, counted.papers AS papers
                FROM (SELECT toString(%2$s) AS year, council, toInt64(count()) AS papers,
                             arrayJoin(arrayFilter(paper -> isNotNull(paper.2), [%3$s])) AS paper
                      FROM (%4$s) WHERE %5$s GROUP BY year, council, paper) counted
                JOIN (%6$s) c ON c.code = concat(counted.year, '/', counted.council)"""
                .formatted(indicator.values().stream().map(ClickHouseExpression::quoted)
                                .collect(Collectors.joining(", ")), Formulas.quoted(let.period()), papers(indicator),
                                        facts,
                        let.where().map(LetSql::condition).orElse("true"),
                        Councils.select(councils));
    }

    private static String papers(Indicator indicator) {
        List<String> values = indicator.values();
        return IntStream.range(0, values.size())
                .mapToObj(at -> "(toUInt8(%d), %s)".formatted(at + 1, Formulas.quoted(values.get(at))))
                .collect(Collectors.joining(", "));
    }

    /**
     * Within a delivery no candidate stands twice, so rows need to be compared only where several deliveries speak of
     * one council: a million rows are not sorted for nothing.
     */
    private String facts(Build build, Let let, String condition) {
        Contract contract = catalogue.contract(let.dataset());
        String among = CurrentFacts.among(contract, build.now()) + " AND " + condition;
        boolean disputed = warehouse.dsl().resultQuery("""
                SELECT count() > 0 AS disputed FROM (SELECT %s AS year, council FROM %s WHERE %s
                    GROUP BY year, council HAVING uniqExact(loading) > 1)"""
                .formatted(Formulas.quoted(let.period()), contract.table(), among))
                .fetchSingle("disputed", Boolean.class);
        return disputed ? CurrentFacts.select(contract, build.now(), Optional.of(condition))
                : "SELECT * FROM " + contract.table() + " WHERE " + among;
    }
}
