package vn.khue.warehouse.engine;

import java.nio.file.Path;
import vn.khue.warehouse.TestWarehouse;

/** A process whose only purpose is to own an engine and to be killed. */
final class EngineHost {

    private EngineHost() {
    }

    /** @param arguments folder of the engine */
    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedEngine engine = EmbeddedEngine.start(TestWarehouse.engineSettings(), Path.of(arguments[0]));
        System.out.println("engine " + engine.pid());
        Thread.currentThread().join();
    }
}
