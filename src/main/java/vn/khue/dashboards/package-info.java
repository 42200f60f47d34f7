/** Pages that show figures. */
@org.jspecify.annotations.NullMarked
package vn.khue.dashboards;
