/** What a figure means: the way to its target, and what chance explains. Arithmetic without screens or stores. */
@NullMarked
@ApplicationModule(allowedDependencies = {"catalogue", "query", "shared"})
package vn.khue.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
