package vn.khue.warehouse;

import java.nio.file.Path;
import vn.khue.store.TestStore;
import vn.khue.warehouse.engine.EmbeddedEngine;

/** Starts an engine in a folder and migrates it, unless it is killed. */
final class MigrationVictim {

    private MigrationVictim() {
    }

    /** @param arguments folder of the engine, folder of the operational store */
    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedEngine engine = EmbeddedEngine.start(TestWarehouse.engineSettings(), Path.of(arguments[0]));
        System.out.println("server " + engine.server().url());
        try (TestStore store = TestStore.h2(Path.of(arguments[1]))) {
            new WarehouseMigration(store.dsl(), engine, TestWarehouse.settings()).migrate();
        }
        System.out.println("migrated");
        Thread.currentThread().join();
    }
}
