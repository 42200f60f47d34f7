package vn.khue.publication.internal;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.khue.catalogue.expression.ClickHouseExpression;

/**
 * How much of a rule is computed: schools and, where the rule has periods, periods of all schools.
 *
 * @param whole everything
 * @param periods computed for every school
 * @param entities computed in every period: a SELECT of numbers; empty for none
 */
record Extent(boolean whole, List<String> periods, String entities) {

    /** The period of a cell, empty for a cell of no period; on column {@code facet}. */
    static final String PERIOD_OF_CELL = "extract(facet, '^period=([^;]*)')";

    static final Extent WHOLE = new Extent(true, List.of(), "");

    static final Extent NOTHING = new Extent(false, List.of(), "");

    static Extent of(Collection<String> periods, String entities) {
        return new Extent(false, periods.stream().sorted().toList(), entities);
    }

    boolean isNothing() {
        return !whole && periods.isEmpty() && entities.isEmpty();
    }

    /** The same for all schools alike. */
    Extent withoutEntities() {
        return whole ? this : new Extent(false, periods, "");
    }

    /** The condition on a school's number. */
    String ofEntity(String entity) {
        if (whole || !periods.isEmpty()) {
            return "true";
        }
        return among(entity);
    }

    /** The condition on a school's number and a period. */
    String of(String entity, String period) {
        return either(period, among(entity));
    }

    /** The condition on rows of a dataset, by the code of the school; {@code codes} gives each its number. */
    String ofRows(String period, String school, String codes) {
        return either(period, entities.isEmpty() ? "false"
                : "%s IN (SELECT code FROM (%s) WHERE entity IN (%s))".formatted(school, codes, entities));
    }

    /** The condition on a period of which all schools are computed. */
    String ofPeriod(String period) {
        return either(period, "false");
    }

    /** The condition on stored changes. */
    String ofChanges() {
        return of("entity", PERIOD_OF_CELL);
    }

    private String either(String period, String school) {
        if (whole) {
            return "true";
        }
        return periods.isEmpty() ? school : "(%s IN (%s) OR %s)".formatted(period, list(), school);
    }

    private String among(String entity) {
        return entities.isEmpty() ? "false" : entity + " IN (" + entities + ")";
    }

    private String list() {
        return periods.stream().map(ClickHouseExpression::quoted).collect(Collectors.joining(", "));
    }
}
