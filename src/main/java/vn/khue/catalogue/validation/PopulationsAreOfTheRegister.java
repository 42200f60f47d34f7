package vn.khue.catalogue.validation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.internal.Located;

/** Who is counted is said in values that the register knows: a misspelt one would count nobody and look like 0. */
final class PopulationsAreOfTheRegister implements IndicatorCheck {

    @Override
    public void check(Located<Indicator> indicator, Map<String, Contract> datasets,
            Map<String, Indicator> indicators) {
        indicator.value().population().attributes().forEach((attribute, values) -> {
            if (values.isEmpty()) {
                indicator.error("population." + attribute, "population.none", attribute);
            }
            Contract register = datasets.get("school-register");
            if (register != null && register.find(attribute).isPresent()) {
                known(indicator, attribute, values, register.column(attribute).values().keySet());
            }
        });
    }

    private static void known(Located<Indicator> indicator, String attribute, List<String> values, Set<String> known) {
        values.stream().filter(value -> !known.contains(value)).forEach(value -> indicator.error(
                "population." + attribute, "population.unknown", attribute, value, List.copyOf(known)));
    }
}
