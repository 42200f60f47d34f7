package vn.khue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.khue.backup.BackupReport;
import vn.khue.backup.Backups;
import vn.khue.security.Role;
import vn.khue.shared.BadRequest;

/**
 * Makes backups, for this machine's own command only: the request names a folder of this machine, and only the account
 * whose password lies in the home may send it.
 */
@RestController
@RequestMapping("/api/v1/backups")
@Tag(name = "backups")
class BackupsController {

    private final Backups backups;

    BackupsController(Backups backups) {
        this.backups = backups;
    }

    @PostMapping
    @PreAuthorize("hasRole('" + Role.Names.OPERATOR + "')")
    @Operation(summary = "Make a backup in a folder of this machine",
            description = "For ops/backup. Answers when it is whole, which takes as long as it takes.")
    BackupAnswer make(@RequestParam String folder) {
        return BackupAnswer.of(backups.make(path(folder)));
    }

    private static Path path(String folder) {
        try {
            return Path.of(folder);
        } catch (InvalidPathException unusable) {
            throw new BadRequest("backup.failed", Map.of("reason", folder));
        }
    }

    /**
     * A backup that is whole.
     *
     * @param folder where it is
     * @param publication the newest one in it; 0 without any
     * @param warehouse whether the warehouse is in it
     * @param differences publications whose rows were not as committed, before this backup already
     */
    record BackupAnswer(String folder, int publication, int files, long bytes, boolean warehouse,
            List<String> differences) {

        static BackupAnswer of(BackupReport report) {
            return new BackupAnswer(report.folder().toString(), report.publication(), report.files(), report.bytes(),
                    report.warehouse(), report.differences().stream()
                            .map(one -> one.publication() + " " + one.table()).toList());
        }
    }
}
