/** Turns a contract into SQL that judges and loads a whole file at once. */
@NullMarked
package vn.khue.catalogue.checks;

import org.jspecify.annotations.NullMarked;
