package vn.khue.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import vn.khue.backup.internal.Inventory;
import vn.khue.backup.internal.Making;
import vn.khue.shared.BadRequest;
import vn.khue.store.Home;
import vn.khue.store.StoreCopyFailed;

/**
 * Makes backups while everything goes on. One that was cut short keeps the name of an unfinished one and is never taken
 * for another.
 *
 * @see "docs/decisions/0015-a-backup-is-the-store-first.md"
 */
public final class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'khue-'yyyyMMdd-HHmmss");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Home home;
    private final Making making;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();

    Backups(Home home, Making making, Clock clock) {
        this.home = home;
        this.making = making;
        this.clock = clock;
    }

    /**
     * Makes a backup in a folder of its own.
     *
     * @param parent absolute path of the folder in which that folder is made
     * @throws BadRequest when it cannot be made there, or another is being made
     */
    public BackupReport make(Path parent) {
        Path folder = parent.normalize().resolve(NAME.format(LocalDateTime.now(clock.withZone(ZONE))));
        if (!parent.isAbsolute() || folder.startsWith(home.path())) {
            throw new BadRequest("backup.folder-inside", Map.of("folder", parent, "home", home.path()));
        }
        if (!one.tryLock()) {
            throw new BadRequest("backup.running", Map.of());
        }
        try {
            return make(folder, folder.resolveSibling(folder.getFileName() + Inventory.UNFINISHED));
        } finally {
            one.unlock();
        }
    }

    private BackupReport make(Path folder, Path unfinished) {
        try {
            begin(folder, unfinished);
            Inventory inventory = making.into(unfinished);
            Files.move(unfinished, folder);
            LOG.info("backup of publication {} made in {}", inventory.publication(), folder);
            return new BackupReport(folder, inventory.publication(), inventory.files(), inventory.bytes(),
                    inventory.hasWarehouse(), inventory.differences());
        } catch (IOException failure) {
            throw failed(unfinished, "backup.failed", failure.getMessage(), failure);
        } catch (StoreCopyFailed failure) {
            throw failed(unfinished, "backup." + failure.code(), failure.detail(), failure);
        } catch (RuntimeException failure) {
            throw failed(unfinished, "backup.failed", failure.getMessage(), failure);
        }
    }

    private static void begin(Path folder, Path unfinished) throws IOException {
        Files.createDirectories(folder.getParent());
        if (Files.exists(folder)) {
            throw new BadRequest("backup.exists", Map.of("folder", folder));
        }
        Files.createDirectory(unfinished,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static RuntimeException failed(Path unfinished, String code, @Nullable String reason,
            Exception failure) {
        try {
            FileSystemUtils.deleteRecursively(unfinished);
        } catch (IOException left) {
            failure.addSuppressed(left);
        }
        if (failure instanceof BadRequest said) {
            return said;
        }
        LOG.warn("no backup was made", failure);
        return new BadRequest(code, Map.of("reason", String.valueOf(reason)));
    }
}
