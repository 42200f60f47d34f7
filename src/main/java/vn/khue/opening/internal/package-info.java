/** The opening code and who may try it. */
@NullMarked
package vn.khue.opening.internal;

import org.jspecify.annotations.NullMarked;
