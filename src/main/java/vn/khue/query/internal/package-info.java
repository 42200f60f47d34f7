/** From a question to rows: resolve, render SQL, run, name. */
@NullMarked
package vn.khue.query.internal;

import org.jspecify.annotations.NullMarked;
