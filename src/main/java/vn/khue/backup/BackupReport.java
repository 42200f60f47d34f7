package vn.khue.backup;

import java.nio.file.Path;
import java.util.List;
import vn.khue.publication.Manifests;

/**
 * A backup that is whole.
 *
 * @param folder where it is
 * @param publication the newest publication that was committed when it began; 0 without any
 * @param files how many
 * @param bytes of all of them
 * @param warehouse whether the warehouse is in it; otherwise its server's administrator backs it up, after this
 * @param differences rows of publications that were not as committed, before this backup already
 */
public record BackupReport(Path folder, int publication, int files, long bytes, boolean warehouse,
        List<Manifests.Difference> differences) {
}
