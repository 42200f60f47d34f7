package vn.khue.catalogue.validation;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Template;
import vn.khue.catalogue.internal.Located;

/** The subsets that an indicator contains are indicators, though they may be described later; both of a day. */
final class SubsetsAreIndicators implements IndicatorCheck {

    private static final Set<String> PLACEHOLDERS = Set.of("school", "day");

    @Override
    public void check(Located<Indicator> indicator, Map<String, Contract> datasets,
            Map<String, Indicator> indicators) {
        indicator.value().contains().stream().flatMap(subset -> Stream.of(subset.reason(), subset.remedy()))
                .flatMap(text -> new Template(text).placeholders().stream()).filter(name ->
                        !PLACEHOLDERS.contains(name))
                .forEach(name -> indicator.error("contains", "subset.placeholder", "{" + name + "}"));
        indicator.value().contains().stream().map(Indicator.Subset::indicator).forEach(subset -> {
            Indicator known = indicators.get(subset);
            if (known == null) {
                indicator.warning("contains", "subset.waits", subset);
            } else if (!known.isDated() || !indicator.value().isDated()) {
                indicator.error("contains", "subset.dated");
            }
        });
    }
}
