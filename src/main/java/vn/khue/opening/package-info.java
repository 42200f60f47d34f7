/**
 * A department's first day: the centre is opened by whoever holds the code that the start printed, and set up.
 *
 * @see "docs/decisions/0021-a-code-opens-the-centre.md"
 */
@NullMarked
@ApplicationModule(allowedDependencies = {
        "catalogue", "dashboards", "dashboards :: data", "ingest", "network", "schedule", "security", "shared", "shell",
        "store", "targets"})
package vn.khue.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
