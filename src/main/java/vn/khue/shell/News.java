package vn.khue.shell;

import java.util.Optional;
import vn.khue.publication.Published;

/**
 * What open pages follow.
 *
 * @param publication the newest one
 * @param freshness how old its data are; of no meaning without a publication
 * @param warehouseReady whether figures can be read now
 */
public record News(Optional<Published> publication, Freshness freshness, boolean warehouseReady) {
}
