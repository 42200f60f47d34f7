/**
 * The operational store, where alone anything is decided, and the home folder that holds all data of this Khuê.
 *
 * @see "docs/decisions/0001-two-stores-two-packages.md"
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package vn.khue.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
