/** Facts become changes, heads and checkpoints; a publication makes them visible together. */
@NullMarked
@ApplicationModule(allowedDependencies = {
        "catalogue", "catalogue :: checks", "catalogue :: expression", "network", "shared", "store", "warehouse"})
package vn.khue.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
