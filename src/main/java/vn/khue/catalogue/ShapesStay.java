package vn.khue.catalogue;

import java.util.List;

/**
 * Facts that were accepted are read by the keys, the grain and the hashes of their contract: were these to change, the
 * same rows would mean something else, in publications too that stand for good.
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
    }

    private static void stays(Proposal proposal, Contract contract, String path, Object before, Object next) {
        if (!before.equals(next)) {
            proposal.refuseContract(contract.id(), path, "shape", "'" + path + "' was " + before + " and is " + next
                    + ": facts are kept by it; describe a dataset of its own instead");
        }
    }

    private static List<String> tokens(Contract contract) {
        return contract.columns().stream().flatMap(column -> column.token().stream()
                .map(token -> column.id() + " " + token.label() + " " + token.with())).toList();
    }
}
