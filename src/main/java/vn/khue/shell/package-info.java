/** Main layout, navigation, sign-in, errors, formats, the reader's preferences, and the wake-up of open pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"catalogue", "network", "publication", "security", "shared", "warehouse"})
package vn.khue.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
