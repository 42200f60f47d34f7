package vn.khue.api;

import java.util.List;
import vn.khue.catalogue.CatalogueProblem;

/** The folder of the catalogue could not be used. */
final class CatalogueRefused extends RuntimeException {

    private final transient List<CatalogueProblem> problems;

    CatalogueRefused(List<CatalogueProblem> problems) {
        super(problems.size() + " problems");
        this.problems = problems;
    }

    List<CatalogueProblem> problems() {
        return problems;
    }
}
