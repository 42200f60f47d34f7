package vn.khue.catalogue.validation;

import java.util.Map;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.internal.Located;

/** The subsets that an indicator contains are indicators, though they may be described later. */
final class SubsetsAreIndicators implements IndicatorCheck {

    @Override
    public void check(Located<Indicator> indicator, Map<String, Contract> datasets,
            Map<String, Indicator> indicators) {
        indicator.value().contains().stream().filter(subset -> !indicators.containsKey(subset))
                .forEach(subset -> indicator.warning("contains", "subset",
                        "there is no indicator '" + subset + "' yet: the invariant waits for it"));
    }
}
