package vn.khue.catalogue;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pages and migrations name what Khuê brings, and files of a dataset may be under way: neither can be taken away while
 * Khuê runs.
 */
final class NothingLeaves implements CatalogueGuard {

    @Override
    public void judge(Proposal proposal) {
        Catalogue bundled = Bundled.catalogue();
        missing(Stream.concat(bundled.contracts().stream(), proposal.inUse().contracts().stream()), Contract::id,
                proposal.next().contracts()).forEach(id -> proposal.refuseContract(id, "",
                        "missing.contract", id));
        missing(bundled.indicators().stream(), Indicator::id, proposal.next().indicators())
                .forEach(id -> proposal.refuseIndicator(id, "",
                        "missing.shown", id));
    }

    private static <T> Stream<String> missing(Stream<T> needed, Function<T, String> id, List<T> there) {
        Set<String> known = there.stream().map(id).collect(Collectors.toSet());
        return needed.map(id).distinct().filter(one -> !known.contains(one));
    }
}
