/**
 * The page about files: what came, what is wrong with it, and the door through which more comes.
 *
 * <p>A package below the other pages, because it is built of the same cards and yet alone in three things: it knows the
 * intake, it writes (files come in, publications go out), and it is as large as the overview. The arrow points up only:
 * no other page of this room knows this one. The first-run page borrows the door of a single dataset.
 */
@NullMarked
@NamedInterface("data")
package vn.khue.dashboards.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
