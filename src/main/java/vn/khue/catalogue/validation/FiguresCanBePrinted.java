package vn.khue.catalogue.validation;

import java.util.Map;
import java.util.Set;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Template;
import vn.khue.catalogue.internal.Located;

/** What is printed of a figure can be printed. */
final class FiguresCanBePrinted implements IndicatorCheck {

    private static final int MOST_DIGITS = 6;
    private static final Set<String> PLACEHOLDERS = Set.of("n", "d");
    private static final int LEAST_CELL = 2;

    @Override
    public void check(Located<Indicator> indicator, Map<String, Contract> datasets,
            Map<String, Indicator> indicators) {
        Indicator.Show show = indicator.value().show();
        if (show.digits() < 0 || show.digits() > MOST_DIGITS) {
            indicator.error("show.digits", "show.digits");
        }
        new Template(show.base()).placeholders().stream().filter(name -> !PLACEHOLDERS.contains(name))
                .forEach(name -> indicator.error("show.base", "show.base", "{" + name + "}"));
        if (indicator.value().suppressUnder().isPresent()
                && indicator.value().suppressUnder().getAsInt() < LEAST_CELL) {
            indicator.error("suppress", "suppress.least");
        }
    }
}
