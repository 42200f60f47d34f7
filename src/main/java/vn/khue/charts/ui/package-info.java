/** The chart component. */
@org.jspecify.annotations.NullMarked
package vn.khue.charts.ui;
