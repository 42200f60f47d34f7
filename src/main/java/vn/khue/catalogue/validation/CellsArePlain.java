package vn.khue.catalogue.validation;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Keep;
import vn.khue.catalogue.internal.Located;

/** Facets and splits become cells such as {@code programme=CT2018}, so their names are words and mean one thing. */
final class CellsArePlain implements IndicatorCheck {

    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");
    /** What a figure can be split by without being asked to. */
    private static final Set<String> TAKEN = Set.of("period", "place", "district", "commune", "level", "ownership", "area",
            "school", "facet", "none");

    @Override
    public void check(Located<Indicator> indicator, Map<String, Contract> datasets,
            Map<String, Indicator> indicators) {
        indicator.value().facets().forEach((name, column) -> {
            name(indicator, "facets." + name, name);
            facet(indicator, "facets." + name, column, datasets);
        });
        indicator.value().split().keySet().forEach(name -> {
            name(indicator, "split." + name, name);
            if (indicator.value().facets().containsKey(name)) {
                indicator.error("split." + name, "cell.facet", name);
            }
        });
    }

    private static void name(Located<Indicator> indicator, String path, String name) {
        if (!WORD.matcher(name).matches() || TAKEN.contains(name)) {
            indicator.error(path, "cell.name", name, TAKEN.stream().sorted().toList());
        }
    }

    private static void facet(Located<Indicator> indicator, String path, String column,
            Map<String, Contract> datasets) {
        Stream<Contract> contracts = indicator.value().datasets().stream().filter(datasets::containsKey)
                .map(datasets::get);
        contracts.filter(contract -> contract.find(column).filter(found -> found.keep() != Keep.NO).isEmpty())
                .forEach(contract -> indicator.error(path, "cell.column", contract.id(), column));
    }
}
