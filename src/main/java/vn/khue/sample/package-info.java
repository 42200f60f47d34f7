/** The sample province: handed in through the same intake as any file, asked for by the profile {@code demo}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"ingest", "network", "publication"})
package vn.khue.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
