/** The centre's row in the operational store. */
@NullMarked
package vn.khue.network.internal;

import org.jspecify.annotations.NullMarked;
