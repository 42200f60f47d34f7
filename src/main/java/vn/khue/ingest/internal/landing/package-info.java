/** Files that lie in folders: which of them are whole, and how they are taken away. */
@NullMarked
package vn.khue.ingest.internal.landing;

import org.jspecify.annotations.NullMarked;
