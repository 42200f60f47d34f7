package vn.khue.dashboards;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.khue.query.FigureRequest.TreeView;

/**
 * The part of the address that restores the overview. What is empty follows from the centre and its newest data.
 *
 * @param unit code of the unit
 * @param at the day
 * @param tree the boundaries; those of the day unless said otherwise
 */
record OverviewAddress(Optional<String> unit, Optional<LocalDate> at, TreeView tree) {

    private static final String TODAY = "today";

    /** Reads an address; a day that is none is as if it were not there. */
    static OverviewAddress of(QueryParameters parameters) {
        return new OverviewAddress(parameters.getSingleParameter("unit").filter(code -> !code.isBlank()),
                parameters.getSingleParameter("at").flatMap(OverviewAddress::day),
                parameters.getSingleParameter("tree").filter(TODAY::equals).map(tree -> TreeView.TODAY)
                        .orElse(TreeView.FIGURE));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    OverviewAddress unit(String code) {
        return new OverviewAddress(Optional.of(code), at, tree);
    }

    /** The whole centre, on the same day. */
    OverviewAddress whole() {
        return new OverviewAddress(Optional.empty(), at, tree);
    }

    OverviewAddress at(LocalDate day) {
        return new OverviewAddress(unit, Optional.of(day), tree);
    }

    OverviewAddress on(TreeView boundaries) {
        return new OverviewAddress(unit, at, boundaries);
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        unit.ifPresent(code -> parameters.put("unit", code));
        at.ifPresent(day -> parameters.put("at", day.toString()));
        if (tree == TreeView.TODAY) {
            parameters.put("tree", TODAY);
        }
        return QueryParameters.simple(parameters);
    }

    /** For links. */
    String href() {
        String query = parameters().getQueryString();
        return query.isEmpty() ? "./" : "./?" + query;
    }
}
