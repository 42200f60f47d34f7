package vn.khue.schedule;

import java.util.Optional;
import vn.khue.publication.BuildStep;

/**
 * An application event: a night's run has begun, has come to another step, or is over.
 *
 * @param run as it stands
 * @param built the newest finished step of its publication
 */
public record NightProgress(NightRun run, Optional<BuildStep> built) {
}
