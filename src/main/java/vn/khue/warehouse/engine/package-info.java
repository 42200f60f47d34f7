/**
 * The ClickHouse that Khuê works on: a child process that it starts, watches and stops, or a server that others run.
 */
@NullMarked
package vn.khue.warehouse.engine;

import org.jspecify.annotations.NullMarked;
