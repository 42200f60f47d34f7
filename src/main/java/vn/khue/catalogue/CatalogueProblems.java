package vn.khue.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** The catalogue cannot be used; names every problem of every file at once. */
public final class CatalogueProblems extends RuntimeException {

    private final transient List<CatalogueProblem> problems;

    CatalogueProblems(List<CatalogueProblem> problems) {
        super(problems.stream().map(CatalogueProblem::toString)
                .collect(Collectors.joining("\n", "the catalogue has problems:\n", "")));
        this.problems = List.copyOf(problems);
    }

    /** In the order of files and lines. */
    public List<CatalogueProblem> problems() {
        return problems;
    }
}
