/** Turns a contract into SQL that judges and loads a whole file at once. */
@NullMarked
@NamedInterface("checks")
package vn.khue.catalogue.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
