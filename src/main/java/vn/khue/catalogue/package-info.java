/**
 * What the files say, what the figures mean and what is shown together: contracts, indicators and boards read from YAML.
 * A new dataset is a contract, a migration and its indicators, and no Java written by hand.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package vn.khue.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
