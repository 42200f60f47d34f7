/** People, their roles, their scope, and the two doors: the sign-in page and HTTP Basic. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "store"})
package vn.khue.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
