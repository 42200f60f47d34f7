/** Pages that show figures. */
@NullMarked
@ApplicationModule(allowedDependencies = {
        "analysis", "catalogue", "catalogue :: checks", "charts :: option", "charts :: ui", "ingest", "network",
        "publication", "query", "receipts", "schedule", "security", "shared", "shell", "targets"})
package vn.khue.dashboards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
