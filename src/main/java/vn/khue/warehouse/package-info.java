/** The warehouse: connection, migrations and tables of ClickHouse. The engine itself is one package below. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "store")
package vn.khue.warehouse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
