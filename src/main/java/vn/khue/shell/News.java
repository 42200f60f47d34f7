package vn.khue.shell;

import java.util.Optional;
import vn.khue.publication.Published;

/**
 * What open pages follow.
 *
 * @param publication the newest one
 * @param warehouseReady whether figures can be read now
 */
public record News(Optional<Published> publication, boolean warehouseReady) {
}
