/** Goals in the operational store. */
@NullMarked
package vn.khue.targets.internal;

import org.jspecify.annotations.NullMarked;
