package vn.khue.catalogue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is in use, and why what lies in the folder may not be.
 *
 * @param catalogue the version in use; it never changes
 * @param folder where it was read from; empty for the one that Khuê brings
 * @param since when it came into use in this process
 * @param refused the last attempt to read the folder, if it ended badly
 */
public record CatalogueState(Catalogue catalogue, Optional<Path> folder, Instant since, Optional<Refused> refused) {

    /**
     * Why a catalogue does not take the place of the one in use.
     *
     * @param problems all of them, by file and line
     */
    public record Refused(Instant at, List<CatalogueProblem> problems) {
    }
}
