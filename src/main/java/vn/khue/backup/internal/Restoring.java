package vn.khue.backup.internal;

import static vn.khue.store.tables.Tables.LEASE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.util.FileSystemUtils;
import vn.khue.publication.Manifests;
import vn.khue.shared.BadRequest;
import vn.khue.store.Home;
import vn.khue.store.OpenStore;
import vn.khue.store.StoreCopy;
import vn.khue.store.StoreCopyFailed;
import vn.khue.store.StoreSettings;
import vn.khue.warehouse.WarehouseCopy;
import vn.khue.warehouse.WarehouseSettings;
import vn.khue.warehouse.engine.Engine;
import vn.khue.warehouse.engine.EngineSettings;

/**
 * The way back, into an empty home: look at the backup, put everything back, compare. Until all of it has gone well the
 * home bears the mark of a restore, and no Khuê starts on it.
 *
 * @param backup the folder of the backup
 * @param home where everything goes
 * @param settings where the two stores are
 * @param said hears of each step
 */
public record Restoring(Path backup, Path home, Settings settings, Consumer<Step> said) {

    /**
     * The same settings as the application's.
     *
     * @param store where the operational store is
     * @param warehouse where the warehouse is
     * @param engine how the embedded engine is started
     */
    public record Settings(StoreSettings store, WarehouseSettings warehouse, EngineSettings engine) {
    }

    /** What is being done. */
    public enum Step { CHECK, STORE, FILES, WAREHOUSE, COMPARE }

    private static final Set<String> NOT_DATA = Set.of("khue.lock", "run.pid");

    /**
     * Does it.
     *
     * @return what was in the backup
     * @throws BadRequest when the backup is broken, or the home cannot take it
     */
    public Inventory run() throws IOException {
        said.accept(Step.CHECK);
        Inventory inventory = whole();
        try (Home claimed = Home.claimForRestore(home)) {
            makeRoom(claimed);
            putBack(inventory, claimed);
            Files.delete(claimed.path().resolve(Home.RESTORING));
            return inventory;
        } catch (StoreCopyFailed failure) {
            throw new BadRequest("restore." + failure.code(), Map.of("reason", failure.detail()));
        }
    }

    private Inventory whole() throws IOException {
        if (backup.getFileName().toString().endsWith(Inventory.UNFINISHED)) {
            throw new BadRequest("restore.unfinished", Map.of("folder", backup));
        }
        if (!Files.isRegularFile(backup.resolve(Sums.FILE))) {
            throw new BadRequest("restore.no-backup", Map.of("folder", backup));
        }
        Sums sums = Sums.read(backup);
        if (sums.byFile().isEmpty() || !sums.byFile().lastEntry().getKey().equals(Inventory.FILE)) {
            throw new BadRequest("restore.file-damaged", Map.of("file", Sums.FILE));
        }
        Optional<Sums.Fault> fault = sums.fault(backup);
        if (fault.isPresent()) {
            throw new BadRequest(fault.get().code(), Map.of("file", fault.get().file()));
        }
        Inventory inventory = Inventory.read(backup);
        if (inventory.form() != Inventory.FORM) {
            throw new BadRequest("restore.form", Map.of("form", inventory.form()));
        }
        return inventory;
    }

    /** What a restore left that was cut short is in the way, and nobody's data. */
    private void makeRoom(Home claimed) throws IOException {
        Path mark = claimed.path().resolve(Home.RESTORING);
        List<Path> there;
        try (Stream<Path> entries = Files.list(claimed.path())) {
            there = entries.filter(entry -> !NOT_DATA.contains(entry.getFileName().toString())).toList();
        }
        if (!there.isEmpty() && Files.notExists(mark)) {
            throw new BadRequest("restore.home-in-use", Map.of("home", claimed.path()));
        }
        for (Path left : there) {
            if (!left.equals(mark)) {
                FileSystemUtils.deleteRecursively(left);
            }
        }
        if (Files.notExists(mark)) {
            Files.createFile(mark);
        }
    }

    private void putBack(Inventory inventory, Home claimed) throws IOException {
        StoreCopy store = StoreCopy.of(settings.store(), claimed);
        if (!store.file().equals(inventory.store())) {
            throw new BadRequest("restore.other-store", Map.of("file", inventory.store()));
        }
        said.accept(Step.STORE);
        store.putBack(backup);
        said.accept(Step.FILES);
        new HomeFiles(claimed.path()).putBack(backup);
        said.accept(Step.WAREHOUSE);
        try (Engine engine = settings.warehouse().engine(settings.engine(), claimed); OpenStore open = store.open()) {
            warehouse(inventory, engine);
            said.accept(Step.COMPARE);
            DSLContext reading = new WarehouseCopy(engine).dsl();
            compare(inventory, open.dsl(), reading);
            new NumbersAhead(open.dsl(), reading).leaveOut();
            freeLeases(open.dsl());
        }
    }

    /** Whoever held one when the store was copied is no more. */
    private static void freeLeases(DSLContext store) {
        store.update(LEASE).setNull(LEASE.HOLDER).setNull(LEASE.EXPIRES_AT).execute();
    }

    private void warehouse(Inventory inventory, Engine engine) throws IOException {
        WarehouseCopy warehouse = new WarehouseCopy(engine);
        if (warehouse.isOurs() != inventory.hasWarehouse()) {
            throw new BadRequest("restore.other-warehouse", Map.of());
        }
        if (warehouse.isOurs()) {
            warehouse.putBack(backup);
        } else {
            await(engine);
        }
    }

    private void await(Engine engine) {
        try {
            if (!engine.awaitReady(settings.warehouse().patience())) {
                throw new BadRequest("restore.warehouse-away", Map.of("address", engine.server().url()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BadRequest("restore.warehouse-away", Map.of("address", engine.server().url()));
        }
    }

    private static void compare(Inventory inventory, DSLContext store, DSLContext warehouse) {
        List<Manifests.Difference> fresh = new ArrayList<>(new Manifests(store, warehouse).differences());
        fresh.removeAll(inventory.differences());
        if (!fresh.isEmpty()) {
            throw new BadRequest("restore.publication-differs",
                    Map.of("publication", fresh.getFirst().publication(), "table", fresh.getFirst().table()));
        }
        Map<String, Inventory.Holding> held = Holdings.of(warehouse, inventory.publication());
        inventory.holdings().forEach((table, holding) -> {
            if (!holding.equals(held.get(table))) {
                throw new BadRequest("restore.facts-differ", Map.of("table", table));
            }
        });
    }
}
