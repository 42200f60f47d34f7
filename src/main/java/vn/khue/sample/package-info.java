/** The sample province: handed in through the same intake as any file, asked for by the profile {@code demo}. */
@NullMarked
package vn.khue.sample;

import org.jspecify.annotations.NullMarked;
