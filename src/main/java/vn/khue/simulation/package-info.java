/**
 * A province that nobody has, as its school systems would send it: for rehearsals and measurements. Runs from the
 * application's jar without the application.
 *
 * @see "docs/guide-operator.md"
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"catalogue", "network", "shared"})
package vn.khue.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
