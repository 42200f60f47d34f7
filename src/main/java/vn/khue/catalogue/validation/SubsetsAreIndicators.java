package vn.khue.catalogue.validation;

import java.util.Map;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.internal.Located;

/** The subsets that an indicator contains are indicators, though they may be described later; both of a day. */
final class SubsetsAreIndicators implements IndicatorCheck {

    @Override
    public void check(Located<Indicator> indicator, Map<String, Contract> datasets,
            Map<String, Indicator> indicators) {
        indicator.value().contains().stream().map(Indicator.Subset::indicator).forEach(subset -> {
            Indicator known = indicators.get(subset);
            if (known == null) {
                indicator.warning("contains", "subset",
                        "there is no indicator '" + subset + "' yet: the invariant waits for it");
            } else if (!known.isDated() || !indicator.value().isDated()) {
                indicator.error("contains", "subset", "only figures of a day contain each other");
            }
        });
    }
}
