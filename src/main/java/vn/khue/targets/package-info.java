/** Goals set by decision, by indicator, unit and year. Nothing is overwritten: a new goal has a new version. */
@NullMarked
package vn.khue.targets;

import org.jspecify.annotations.NullMarked;
