/** People in the operational store, and the accounts that Khuê makes for itself. */
@NullMarked
package vn.khue.security.internal;

import org.jspecify.annotations.NullMarked;
