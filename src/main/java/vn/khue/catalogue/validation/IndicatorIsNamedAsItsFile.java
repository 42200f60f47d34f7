package vn.khue.catalogue.validation;

import java.util.Map;
import java.util.regex.Pattern;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.internal.Located;

/** One indicator a file, found by its name. */
final class IndicatorIsNamedAsItsFile implements IndicatorCheck {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    @Override
    public void check(Located<Indicator> indicator, Map<String, Contract> datasets,
            Map<String, Indicator> indicators) {
        String id = indicator.value().id();
        if (!id.equals(indicator.file().stem())) {
            indicator.error("id", "file-name.other", id);
        }
        if (!ID.matcher(id).matches()) {
            indicator.error("id", "identifier.hyphens", id);
        }
        if (indicator.value().version() < 1) {
            indicator.error("version", "version.first");
        }
    }
}
