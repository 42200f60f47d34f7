package vn.khue.catalogue;

import java.util.List;
import java.util.Optional;

/** Answers from the version that the thread's work holds; outside such work from the one in use at this moment. */
final class CatalogueInUse implements Catalogue {

    private final ScopedValue<Catalogue> held = ScopedValue.newInstance();
    private volatile Catalogue newest;

    CatalogueInUse(Catalogue first) {
        newest = first;
    }

    /** From now on, for work that begins from now on. */
    void replace(Catalogue next) {
        newest = next;
    }

    /** The one in use, whatever the thread's work holds. */
    Catalogue newest() {
        return newest;
    }

    @Override
    public Catalogue now() {
        return held.orElse(newest);
    }

    @Override
    public <T, X extends Throwable> T throughout(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return held.isBound() ? work.call() : ScopedValue.where(held, newest).<T, X>call(work::call);
    }

    @Override
    public List<Contract> contracts() {
        return now().contracts();
    }

    @Override
    public Contract contract(String id) {
        return now().contract(id);
    }

    @Override
    public List<Indicator> indicators() {
        return now().indicators();
    }

    @Override
    public Indicator indicator(String id) {
        return now().indicator(id);
    }

    @Override
    public List<Board> boards() {
        return now().boards();
    }

    @Override
    public Optional<Board> board(String id) {
        return now().board(id);
    }

    @Override
    public List<CatalogueProblem> warnings() {
        return now().warnings();
    }

    @Override
    public String version() {
        return now().version();
    }

    @Override
    public List<String> files() {
        return now().files();
    }
}
