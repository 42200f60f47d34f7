/** Chart options as values: records in, JSON-like maps out. Knows neither screens nor figures' origin. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("option")
package vn.khue.charts.option;
