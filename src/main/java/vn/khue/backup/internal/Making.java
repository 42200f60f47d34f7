package vn.khue.backup.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.util.FileSystemUtils;
import vn.khue.publication.Manifests;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;
import vn.khue.shared.BadRequest;
import vn.khue.store.Home;
import vn.khue.store.StoreCopy;
import vn.khue.warehouse.WarehouseCopy;

/**
 * The parts of a backup in their order. The store comes first: whatever it calls published or checked stands in the
 * warehouse and in the archive by then, and both only grow, so their later copies hold it too.
 *
 * @see "docs/decisions/0015-a-backup-is-the-store-first.md"
 */
public final class Making {

    private static final int ATTEMPTS = 3;

    /** So many newer publications may drop the head that the store's copy needs, before the warehouse is copied. */
    private static final int HEADS_KEPT = 3;

    private final DSLContext store;
    private final StoreCopy storeCopy;
    private final WarehouseCopy warehouse;
    private final Home home;
    private final Publications publications;

    /**
     * @param store the operational store, in use
     * @param storeCopy makes copies of it
     */
    public Making(DSLContext store, StoreCopy storeCopy, WarehouseCopy warehouse, Home home, Publications publications) {
        this.store = store;
        this.storeCopy = storeCopy;
        this.warehouse = warehouse;
        this.home = home;
        this.publications = publications;
    }

    /** Fills an empty folder. */
    public Inventory into(Path folder) throws IOException {
        Instant begun = Instant.now();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Integer> upto = stores(folder);
            if (upto.isPresent()) {
                return rest(folder, begun, upto.get());
            }
            for (String file : Sums.files(folder)) {
                FileSystemUtils.deleteRecursively(folder.resolve(file));
            }
        }
        throw new BadRequest("backup.moving", Map.of());
    }

    /** Both stores; empty when so much was published meanwhile that they may not fit together. */
    private Optional<Integer> stores(Path folder) throws IOException {
        int upto = newest();
        storeCopy.take(store, folder);
        if (!warehouse.isOurs()) {
            return Optional.of(upto);
        }
        warehouse.take(folder);
        return newest() - upto < HEADS_KEPT ? Optional.of(upto) : Optional.empty();
    }

    private Inventory rest(Path folder, Instant begun, int upto) throws IOException {
        new HomeFiles(home.path()).take(folder);
        DSLContext reading = warehouse.dsl();
        List<Manifests.Difference> differences = new Manifests(store, reading).differences();
        Inventory inventory = new Inventory(Inventory.FORM, begun, upto, storeCopy.file(), warehouse.isOurs(),
                new TreeMap<>(Holdings.of(reading, upto)), differences, 0, 0).counted(folder);
        inventory.write(folder);
        Sums.of(folder, Inventory.FILE).write(folder);
        return inventory;
    }

    private int newest() {
        return publications.newest().map(Published::number).orElse(0);
    }
}
