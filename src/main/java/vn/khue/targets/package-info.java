/** Goals set by decision, by indicator, unit and year. Nothing is overwritten: a new goal has a new version. */
@NullMarked
@ApplicationModule(allowedDependencies = "store")
package vn.khue.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
