/** The embedded ClickHouse engine: a child process that Khuê starts, watches and stops. */
@org.jspecify.annotations.NullMarked
package vn.khue.warehouse.engine;
