/** Charts: options as pure functions, and the one component that draws them. */
@org.jspecify.annotations.NullMarked
package vn.khue.charts;
