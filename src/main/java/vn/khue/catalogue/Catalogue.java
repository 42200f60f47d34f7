package vn.khue.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.khue.catalogue.internal.CatalogueFiles;
import vn.khue.catalogue.internal.YamlFile;

/**
 * All contracts, indicators and boards. One that was read never changes; the one that {@link Catalogues} gives out answers from
 * the version in use, which a reload replaces.
 *
 * @see "docs/decisions/0029-a-reload-changes-nothing-that-was-published.md"
 */
public interface Catalogue {

    /**
     * Reads {@code contracts/*.yaml}, {@code indicators/*.yaml} and {@code boards/*.yaml} of a folder.
     *
     * @throws CatalogueProblems naming every problem of every file with its line
     */
    static Catalogue load(Path directory) {
        return ReadCatalogue.of(CatalogueFiles.in(directory));
    }

    /** The catalogue that Khuê brings. */
    static Catalogue bundled() {
        List<YamlFile> files = new ArrayList<>();
        for (String folder : CatalogueFiles.FOLDERS) {
            try {
                String pattern = "classpath:catalogue/" + folder + "/*.yaml";
                for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    files.add(new YamlFile(folder + "/" + resource.getFilename(),
                            resource.getContentAsString(StandardCharsets.UTF_8)));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return ReadCatalogue.of(new CatalogueFiles(files, List.of()));
    }

    /** Sorted by id. */
    List<Contract> contracts();

    /** @throws NoSuchElementException without such a contract */
    Contract contract(String id);

    /** Sorted by id. */
    List<Indicator> indicators();

    /** @throws NoSuchElementException without such an indicator */
    Indicator indicator(String id);

    /** In the order in which they are listed. */
    List<Board> boards();

    /** Empty without such a board: addresses of boards are handed on, and boards may leave. */
    Optional<Board> board(String id);

    /** What is not wrong and yet waits for something, such as a rule for a dataset that has no contract. */
    List<CatalogueProblem> warnings();

    /** SHA-256 of all files; a publication pins it. */
    String version();

    /** Names of the files: {@code contracts/school-register.yaml}. */
    List<String> files();

    /** The version that answers at this moment; it never changes. */
    default Catalogue now() {
        return this;
    }

    /**
     * Does a piece of work in which this catalogue answers from one version to the end, whoever asks, even when
     * another takes its place meanwhile. Work within such work goes on with the same version. Threads that it starts
     * do not know of it.
     */
    default <T, X extends Throwable> T throughout(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return work.call();
    }

    /** The same for work without an outcome. */
    default void runThroughout(Runnable work) {
        throughout(() -> {
            work.run();
            return version();
        });
    }
}
