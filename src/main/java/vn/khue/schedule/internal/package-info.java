/** The work of a night, its rows in the operational store, and its place in the schedule. */
@NullMarked
package vn.khue.schedule.internal;

import org.jspecify.annotations.NullMarked;
