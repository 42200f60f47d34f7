/** Reads the YAML of the catalogue, keeping the line of everything so that a problem can name it. */
@NullMarked
package vn.khue.catalogue.internal;

import org.jspecify.annotations.NullMarked;
