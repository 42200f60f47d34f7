package vn.khue.catalogue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.CatalogueState.Refused;

/**
 * The versions of the catalogue while Khuê runs: one is in use, another takes its place when it is good, else the old
 * one stays.
 *
 * @see "docs/decisions/0029-a-reload-changes-nothing-that-was-published.md"
 */
public final class Catalogues {

    private static final List<CatalogueGuard> OWN = List.of(new NothingLeaves(), new ShapesStay());

    private static final String ENGINE = "engine";

    private final CatalogueInUse inUse;
    private final Supplier<? extends Stream<CatalogueGuard>> guards;
    private final Clock clock;
    private volatile CatalogueState state;

    /**
     * @param folder empty for the catalogue that Khuê brings
     * @param guards asked for when a catalogue is judged, and not before
     * @throws CatalogueProblems when the folder cannot be used: there is no old one yet that could stay
     */
    public Catalogues(Optional<Path> folder, Supplier<? extends Stream<CatalogueGuard>> guards, Clock clock) {
        Catalogue first = folder.map(Catalogue::load).orElseGet(Catalogue::bundled);
        this.inUse = new CatalogueInUse(first);
        this.guards = guards;
        this.clock = clock;
        this.state = new CatalogueState(first, folder, clock.instant(), Optional.empty());
    }

    /** Always answers from the version in use. */
    public Catalogue inUse() {
        return inUse;
    }

    /** What is in use now, whatever the asker's work holds. */
    public CatalogueState state() {
        return state;
    }

    /**
     * Judges what is in use as a reload would. A catalogue that was changed while Khuê was away may ask for what the
     * stores cannot give: it is used all the same, and said. Only what the engine will not compute is not, for a night
     * would break on it: Khuê's own stands in its place, or nothing does.
     */
    public synchronized CatalogueState examine() {
        List<CatalogueProblem> problems = judged(inUse.newest());
        Set<String> uncomputable = problems.stream().filter(problem -> problem.code().equals(ENGINE))
                .map(CatalogueProblem::file).collect(Collectors.toSet());
        return settle(((ReadCatalogue) inUse.newest()).without(uncomputable), problems);
    }

    /**
     * Reads the folder again. A good catalogue is in use when this returns; work that has begun ends with the old one.
     *
     * @throws IllegalStateException when there is no folder
     */
    public synchronized CatalogueState reload() {
        Path folder = state.folder().orElseThrow(() -> new IllegalStateException("nothing to read again"));
        try {
            Catalogue next = Catalogue.load(folder);
            List<CatalogueProblem> problems = judged(next);
            return settle(problems.isEmpty() ? next : inUse.newest(), problems);
        } catch (CatalogueProblems bad) {
            return settle(inUse.newest(), bad.problems());
        }
    }

    private List<CatalogueProblem> judged(Catalogue next) {
        Proposal proposal = new Proposal(inUse.newest(), (ReadCatalogue) next);
        Stream.concat(OWN.stream(), guards.get()).forEach(guard -> guard.judge(proposal));
        return proposal.problems();
    }

    private CatalogueState settle(Catalogue chosen, List<CatalogueProblem> problems) {
        boolean same = chosen.version().equals(state.catalogue().version());
        Catalogue kept = same ? state.catalogue() : chosen;
        inUse.replace(kept);
        state = new CatalogueState(kept, state.folder(), same ? state.since() : clock.instant(),
                problems.isEmpty() ? Optional.empty() : Optional.of(new Refused(clock.instant(), problems)));
        return state;
    }
}
