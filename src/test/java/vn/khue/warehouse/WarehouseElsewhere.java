package vn.khue.warehouse;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import vn.khue.warehouse.engine.RemoteEngine;
import vn.khue.warehouse.engine.Server;

/** The migrated warehouse of {@link TestWarehouse}, for a process of its own that a test starts and kills. */
public final class WarehouseElsewhere {

    private WarehouseElsewhere() {
    }

    /** What {@link #connect} wants, as arguments of a command line. */
    public static List<String> arguments(Server server) {
        return List.of(server.url().toString(), server.serving().name(), server.serving().password());
    }

    /** The warehouse that those arguments name. */
    public static Warehouse connect(String url, String user, String password) {
        WarehouseSettings settings = new WarehouseSettings(URI.create(url), "khue", user, password, user, password,
                "MergeTree", 8, Duration.ofSeconds(30));
        return new Warehouse(RemoteEngine.watch(settings.server()), settings, new StoresReady());
    }
}
