/** Charts: options as pure functions, and the one component that draws them. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.khue.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
