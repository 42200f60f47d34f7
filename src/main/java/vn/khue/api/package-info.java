/** The API for programs: JSON over HTTP Basic, described at {@code /api}. */
@NullMarked
package vn.khue.api;

import org.jspecify.annotations.NullMarked;
