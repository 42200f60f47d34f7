package vn.khue.dashboards;

import java.util.Map;
import java.util.Optional;
import vn.khue.query.Coverage;
import vn.khue.shared.Ratio;

/**
 * A place in a list.
 *
 * @param code of the unit
 * @param figures its figures by indicator; one that it does not have is missing
 * @param coverage who reported, by indicator, as far as it can be told
 */
record UnitLine(String code, String name, Map<String, Ratio> figures, Map<String, Coverage> coverage) {

    UnitLine {
        figures = Map.copyOf(figures);
        coverage = Map.copyOf(coverage);
    }

    Optional<Ratio> figure(String indicator) {
        return Optional.ofNullable(figures.get(indicator)).filter(ratio -> ratio.value().isPresent());
    }
}
