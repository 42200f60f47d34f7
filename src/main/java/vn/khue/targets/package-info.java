/**
 * Goals set by decision, by indicator, unit and year. Nothing is overwritten: a new goal has a new version. Goals that
 * come in a file are set with the publication that shows it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"publication", "store", "warehouse"})
package vn.khue.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
