/** Chart options as values: records in, JSON-like maps out. Knows neither screens nor figures' origin. */
@org.jspecify.annotations.NullMarked
package vn.khue.charts.option;
