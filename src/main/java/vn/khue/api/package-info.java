/** The API for programs: JSON over HTTP Basic, described at {@code /api}. */
@NullMarked
@ApplicationModule(allowedDependencies = {
        "analysis", "backup", "catalogue", "ingest", "network", "publication", "query", "receipts", "security",
        "shared", "store", "targets"})
package vn.khue.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
