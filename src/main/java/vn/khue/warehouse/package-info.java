/** The warehouse: connection, migrations and tables of ClickHouse. The engine itself is one package below. */
@org.jspecify.annotations.NullMarked
package vn.khue.warehouse;
