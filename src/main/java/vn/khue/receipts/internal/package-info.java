/** Receipts in the operational store. */
@NullMarked
package vn.khue.receipts.internal;

import org.jspecify.annotations.NullMarked;
