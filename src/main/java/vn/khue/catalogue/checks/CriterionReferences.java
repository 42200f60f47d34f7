package vn.khue.catalogue.checks;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.khue.catalogue.Reference;

/**
 * Criteria as the department's tables tell them. A table holds from the first day of its school year until the next
 * table's, so a criterion that the next one leaves out ends there.
 */
public final class CriterionReferences implements References {

    private final String loadings;

    /** @param loadings of the tables' deliveries that are checked or published and not superseded */
    public CriterionReferences(Collection<Long> loadings) {
        this.loadings = loadings.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    @Override
    public Optional<String> rows(Reference kind) {
        return kind != Reference.CRITERION ? Optional.empty()
                : Optional.of(loadings.isEmpty() ? Spans.none() : criteria());
    }

    /** Of two tables for one year the newer counts, as it will when they are published. */
    private String criteria() {
        return """
                SELECT code, toDate32(concat(leftUTF8(year, 4), '-09-01')) AS valid_from,
                    arrayMin(arrayPushBack(arrayFilter(start -> start > valid_from,
                        (SELECT groupUniqArray(toDate32(concat(leftUTF8(year, 4), '-09-01'))) FROM fact_dx_criteria
                         WHERE loading IN (%1$s))), toDate32('%2$s'))) AS valid_to,
                    valid_from AS active_from, valid_to AS active_to,
                    map('max', toString(max_score), 'group', toString(group)) AS properties
                FROM fact_dx_criteria
                WHERE loading IN (%1$s) AND (year, delivery) IN (
                    SELECT year, max(delivery) FROM fact_dx_criteria WHERE loading IN (%1$s) GROUP BY year)"""
                .formatted(loadings, Spans.LAST);
    }
}
