package vn.khue.warehouse;

/**
 * Both stores are migrated. Only {@link WarehouseMigration} makes one; a bean that needs the stores without touching
 * them asks for it.
 */
public final class StoresReady {

    StoresReady() {
    }
}
