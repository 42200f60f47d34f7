package vn.khue.api;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.CatalogueProblem;
import vn.khue.catalogue.CatalogueState;
import vn.khue.catalogue.CatalogueState.Refused;

/**
 * The catalogue, as programs read it.
 *
 * @param version SHA-256 of its files
 * @param folder null for the one that comes with the program
 * @param since when it came into use in this process
 * @param refusedAt when the folder was last refused; null when it is what is used
 */
record CatalogueAnswer(String version, @Nullable String folder, Instant since, List<String> files, List<Part> contracts,
        List<Part> indicators, @Nullable Instant refusedAt, List<Problem> problems) {

    /** A contract or an indicator. */
    record Part(String id, int version, String title) {
    }

    /**
     * @param line from 1
     * @param message in the language asked for
     */
    record Problem(String file, int line, String code, String message) {

        static Problem of(CatalogueProblem problem, Locale language) {
            return new Problem(problem.file(), problem.line(), problem.code(), problem.message(language));
        }
    }

    static CatalogueAnswer of(CatalogueState state, Locale language) {
        Catalogue catalogue = state.catalogue();
        return new CatalogueAnswer(catalogue.version(), state.folder().map(Path::toString).orElse(null), state.since(),
                catalogue.files(),
                catalogue.contracts().stream().map(one -> new Part(one.id(), one.version(), one.title().vi())).toList(),
                catalogue.indicators().stream().map(one -> new Part(one.id(), one.version(), one.title().vi())).toList(),
                state.refused().map(Refused::at).orElse(null),
                state.refused().stream().flatMap(refused -> refused.problems().stream())
                        .map(problem -> Problem.of(problem, language)).toList());
    }
}
