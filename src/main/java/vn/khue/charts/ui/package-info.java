/** The chart component. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package vn.khue.charts.ui;
