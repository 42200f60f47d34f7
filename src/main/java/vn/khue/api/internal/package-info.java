/** What the API alone reads from the operational store. */
@NullMarked
package vn.khue.api.internal;

import org.jspecify.annotations.NullMarked;
