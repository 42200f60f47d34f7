/** Values in which the rooms speak to each other. Knows no framework; {@code ArchitectureTests} sees to it. */
@NullMarked
package vn.khue.shared;

import org.jspecify.annotations.NullMarked;
