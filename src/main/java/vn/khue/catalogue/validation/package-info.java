/** What must hold in the catalogue beyond each file's form: one class a check. */
@NullMarked
package vn.khue.catalogue.validation;

import org.jspecify.annotations.NullMarked;
