/** Nights: what runs by the clock. Everything else is done by those whose business it is. */
@NullMarked
@ApplicationModule(allowedDependencies = {"ingest", "publication", "store"})
package vn.khue.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
