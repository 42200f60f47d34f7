/** Figures written down: what was asked and what came of it, under a code that opens it again. */
@NullMarked
@ApplicationModule(allowedDependencies = {
        "catalogue", "network", "publication", "query", "shared", "store"})
package vn.khue.receipts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
