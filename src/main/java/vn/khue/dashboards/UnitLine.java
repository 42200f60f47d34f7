package vn.khue.dashboards;

import java.util.Map;
import java.util.Optional;
import vn.khue.shared.Ratio;

/**
 * A place in a list.
 *
 * @param code of the unit
 * @param figures its figures by indicator; one that it does not have is missing
 */
record UnitLine(String code, String name, Map<String, Ratio> figures) {

    UnitLine {
        figures = Map.copyOf(figures);
    }

    Optional<Ratio> figure(String indicator) {
        return Optional.ofNullable(figures.get(indicator)).filter(ratio -> ratio.value().isPresent());
    }
}
