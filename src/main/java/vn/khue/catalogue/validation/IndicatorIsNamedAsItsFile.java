package vn.khue.catalogue.validation;

import java.util.Map;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.internal.Located;

/** One indicator a file, found by its name. */
final class IndicatorIsNamedAsItsFile implements IndicatorCheck {

    @Override
    public void check(Located<Indicator> indicator, Map<String, Contract> datasets,
            Map<String, Indicator> indicators) {
        String id = indicator.value().id();
        if (!id.equals(indicator.file().stem())) {
            indicator.error("id", "file-name", "'" + id + "' must stand in " + id + ".yaml");
        }
        if (indicator.value().version() < 1) {
            indicator.error("version", "version", "versions count from 1");
        }
    }
}
