package vn.khue.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.khue.catalogue.CatalogueProblem.Severity;

/** A catalogue without problems of its own that asks to take the place of the one in use. */
public final class Proposal {

    private final Catalogue inUse;
    private final ReadCatalogue next;
    private final List<CatalogueProblem> problems = new ArrayList<>();

    Proposal(Catalogue inUse, ReadCatalogue next) {
        this.inUse = inUse;
        this.next = next;
    }

    /** The one in use. */
    public Catalogue inUse() {
        return inUse;
    }

    /** The one to come; at the start of the program the same. */
    public Catalogue next() {
        return next;
    }

    /**
     * Refuses a contract.
     *
     * @param path of the property at fault: {@code columns.school.ref}
     */
    public void refuseContract(String id, String path, String code, String message) {
        refuse("contracts/" + id + ".yaml", path, code, message);
    }

    /** Refuses an indicator. */
    public void refuseIndicator(String id, String path, String code, String message) {
        refuse("indicators/" + id + ".yaml", path, code, message);
    }

    private void refuse(String file, String path, String code, String message) {
        problems.add(new CatalogueProblem(file, next.line(file, path), Severity.ERROR, code, message));
    }

    /** By file and line. */
    List<CatalogueProblem> problems() {
        return problems.stream().sorted(Comparator.comparing(CatalogueProblem::file)
                .thenComparing(CatalogueProblem::line)).toList();
    }
}
