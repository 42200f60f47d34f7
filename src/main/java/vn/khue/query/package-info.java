/** Indicator × scope × tree × day × publication → values. The only home of SQL that reads figures. */
@NullMarked
@ApplicationModule(allowedDependencies = {
        "catalogue", "catalogue :: expression", "network", "publication", "shared", "store", "warehouse"})
package vn.khue.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
