/** The warehouse: connection, migrations and tables of ClickHouse. The engine itself is one package below. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package vn.khue.warehouse;
