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

    /** The contracts that are not as Khuê brings them: what it brings was tried before it came. */
    public List<Contract> ownContracts() {
        List<Contract> bundled = Bundled.catalogue().contracts();
        return next.contracts().stream().filter(contract -> !bundled.contains(contract)).toList();
    }

    /** The indicators that are not as Khuê brings them, or read a dataset that is not. */
    public List<Indicator> ownIndicators() {
        List<Indicator> bundled = Bundled.catalogue().indicators();
        List<String> own = ownContracts().stream().map(Contract::id).toList();
        return next.indicators().stream().filter(indicator -> !bundled.contains(indicator)
                || indicator.datasets().stream().anyMatch(own::contains)).toList();
    }

    /**
     * Refuses a contract.
     *
     * @param path of the property at fault: {@code columns.school.ref}
     */
    public void refuseContract(String id, String path, String key, Object... arguments) {
        refuse("contracts/" + id + ".yaml", path, Message.of(key, arguments));
    }

    /** Refuses an indicator. */
    public void refuseIndicator(String id, String path, String key, Object... arguments) {
        refuse("indicators/" + id + ".yaml", path, Message.of(key, arguments));
    }

    private void refuse(String file, String path, Message said) {
        problems.add(new CatalogueProblem(file, next.line(file, path), Severity.ERROR, said));
    }

    /** By file and line. */
    List<CatalogueProblem> problems() {
        return problems.stream().sorted(Comparator.comparing(CatalogueProblem::file)
                .thenComparing(CatalogueProblem::line)).toList();
    }
}
