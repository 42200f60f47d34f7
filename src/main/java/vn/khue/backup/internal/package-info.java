/** What a backup is made of. */
@NullMarked
package vn.khue.backup.internal;

import org.jspecify.annotations.NullMarked;
