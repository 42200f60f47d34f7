/** Units through time: codes, trees, successions, exam councils; codes of schools; and the one centre. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "store"})
package vn.khue.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
