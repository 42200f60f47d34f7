package vn.khue.catalogue;

import java.util.List;

/**
 * Facts that were accepted are read by the keys, the grain and the hashes of their contract: were these to change, the
 * same rows would mean something else, in publications too that stand for good. The order of a column's values tells
 * which of two results counts, so new ones stand at the end; and rows about pupils stay rows about pupils.
 */
final class ShapesStay implements CatalogueGuard {

    @Override
    public void judge(Proposal proposal) {
        for (Contract before : proposal.inUse().contracts()) {
            proposal.next().contracts().stream().filter(next -> next.id().equals(before.id())).findFirst()
                    .ifPresent(next -> compare(proposal, before, next));
        }
    }

    private static void compare(Proposal proposal, Contract before, Contract next) {
        stays(proposal, next, "keys", before.keys(), next.keys());
        stays(proposal, next, "about", before.about(), next.about());
        stays(proposal, next, "grain", before.grain(), next.grain());
        stays(proposal, next, "period", before.period(), next.period());
        stays(proposal, next, "restate", before.restate().mode(), next.restate().mode());
        stays(proposal, next, "columns", tokens(before), tokens(next));
        if (before.privacy() == Privacy.PUPIL) {
            stays(proposal, next, "privacy", before.privacy(), next.privacy());
        }
        before.columns().forEach(column -> next.find(column.id()).ifPresent(now -> stays(proposal, next,
                "columns." + column.id() + ".values", column.values().keySet().stream().toList(),
                now.values().keySet().stream().limit(column.values().size()).toList())));
    }

    private static void stays(Proposal proposal, Contract contract, String path, Object before, Object next) {
        if (!before.equals(next)) {
            proposal.refuseContract(contract.id(), path, "shape.stays", path, String.valueOf(before),
                    String.valueOf(next));
        }
    }

    private static List<String> tokens(Contract contract) {
        return contract.columns().stream().flatMap(column -> column.token().stream()
                .map(token -> column.id() + " " + token.label() + " " + token.with())).toList();
    }
}
