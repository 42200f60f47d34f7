package vn.khue.catalogue.checks;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.khue.catalogue.Reference;
import vn.khue.catalogue.expression.ClickHouseExpression;

/**
 * Schools as the register tells them, units as the network tells them.
 *
 * <p>The first row of a school reaches back to the day it opened, and without such a day as far as can be, since a
 * register begins on some night while schools and their certificates are older. A former code without rows of its own
 * is known until the row that replaced it, as what that row says; one that has rows says for itself what it is.
 */
public final class RegisterReferences implements References {

    private final String loadings;
    private final String units;

    /**
     * @param loadings of the register's deliveries that are checked or published and not superseded
     * @param units every meaning of every code that may stand in a file
     */
    public RegisterReferences(Collection<Long> loadings, Collection<KnownUnit> units) {
        this.loadings = loadings.stream().map(Object::toString).collect(Collectors.joining(", "));
        this.units = tuples(units);
    }

    @Override
    public Optional<String> rows(Reference kind) {
        return switch (kind) {
            case SCHOOL -> Optional.of(loadings.isEmpty() ? Spans.none() : schools());
            case UNIT -> Optional.of(units.isEmpty() ? Spans.none() : units());
            case SUBJECT, COUNCIL, CRITERION, PROCEDURE, SCHEME, INDICATOR -> Optional.empty();
        };
    }

    private String schools() {
        return """
                SELECT span.1 AS code, span.2 AS valid_from, span.3 AS valid_to, active_from, active_to, properties
                FROM (
                    SELECT
                        ifNull(opened, toDate32('%1$s')) AS active_from,
                        ifNull(closed, toDate32('%2$s')) AS active_to,
                        if(row_number() OVER earlier = 1, least(valid_from, active_from), valid_from) AS known_from,
                        arrayJoin(arrayFilter(known -> known.1 != '', [
                            (school, known_from, leadInFrame(valid_from, 1, toDate32('%2$s')) OVER whole),
                            (if(previous_code IN (SELECT school FROM fact_school_register WHERE loading IN (%3$s)), '',
                                ifNull(previous_code, '')), toDate32('%1$s'), valid_from)
                        ])) AS span,
                        map('level', toString(level), 'ownership', toString(ownership), 'area',
                            ifNull(toString(area), ''), 'district', ifNull(district, ''),
                            'commune', ifNull(commune, '')) AS properties
                    FROM (
                        SELECT * FROM fact_school_register WHERE loading IN (%3$s)
                        ORDER BY as_of DESC, delivery DESC, line DESC LIMIT 1 BY school, valid_from
                    )
                    WINDOW earlier AS (PARTITION BY school ORDER BY valid_from),
                        whole AS (PARTITION BY school ORDER BY valid_from
                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
                )""".formatted(Spans.FIRST, Spans.LAST, loadings);
    }

    private String units() {
        return """
                SELECT arrayJoin(splitByChar(' ', unit.1)) AS code, toDate32(unit.2) AS valid_from,
                    toDate32(unit.3) AS valid_to, valid_from AS active_from, valid_to AS active_to,
                    map('kind', unit.4) AS properties
                FROM (SELECT arrayJoin([%s]) AS unit)""".formatted(units);
    }

    /** Codes of the same days and kind are one text: with a tuple each, a country's would not fit a statement. */
    private static String tuples(Collection<KnownUnit> units) {
        Map<String, String> codes = units.stream().collect(Collectors.groupingBy(RegisterReferences::days,
                TreeMap::new, Collectors.mapping(KnownUnit::code, Collectors.joining(" "))));
        return codes.entrySet().stream().map(same -> "(" + ClickHouseExpression.quoted(same.getValue()) + ", "
                + same.getKey() + ")").collect(Collectors.joining(", "));
    }

    private static String days(KnownUnit unit) {
        return "'" + Spans.within(unit.validFrom()) + "', '" + Spans.within(unit.validTo()) + "', "
                + ClickHouseExpression.quoted(unit.kind());
    }
}
