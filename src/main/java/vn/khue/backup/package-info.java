/** Everything this Khuê keeps, in one folder, and the way back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"publication", "shared", "store", "warehouse"})
package vn.khue.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
