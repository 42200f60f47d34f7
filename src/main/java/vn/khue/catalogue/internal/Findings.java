package vn.khue.catalogue.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.khue.catalogue.CatalogueProblem;
import vn.khue.catalogue.CatalogueProblem.Severity;
import vn.khue.catalogue.Message;

/** Collects problems while files are read and judged. */
public final class Findings {

    private final List<CatalogueProblem> problems = new ArrayList<>();

    /** Notes a problem. */
    public void add(String file, int line, Severity severity, Message said) {
        add(new CatalogueProblem(file, line, severity, said));
    }

    /** Notes a problem found elsewhere. */
    public void add(CatalogueProblem problem) {
        problems.add(problem);
    }

    /** Whether any problem of this file keeps Khuê from starting. */
    public boolean spoils(String file) {
        return problems.stream().anyMatch(problem -> problem.file().equals(file)
                && problem.severity() == Severity.ERROR);
    }

    /** Problems of one severity, by file and line. */
    public List<CatalogueProblem> of(Severity severity) {
        return problems.stream().filter(problem -> problem.severity() == severity)
                .sorted(Comparator.comparing(CatalogueProblem::file).thenComparing(CatalogueProblem::line)).toList();
    }
}
