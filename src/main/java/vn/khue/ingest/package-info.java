/** Files come in: received, archived, recognised, read, checked, loaded as facts. Publishing is not its business. */
@NullMarked
@ApplicationModule(allowedDependencies = {
        "catalogue", "catalogue :: checks", "network", "shared", "store", "warehouse"})
package vn.khue.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
