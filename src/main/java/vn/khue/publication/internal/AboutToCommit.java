package vn.khue.publication.internal;

import java.util.stream.Collectors;
import vn.khue.catalogue.Catalogue;
import vn.khue.publication.Committing;

/** A build as those see it who decide something with it. */
record AboutToCommit(Build build, Catalogue catalogue) implements Committing {

    @Override
    public int number() {
        return build.number();
    }

    @Override
    public String rows(String dataset) {
        String loadings = build.appearing().stream().filter(delivery -> delivery.dataset().equals(dataset))
                .map(delivery -> String.valueOf(delivery.loading())).collect(Collectors.joining(", "));
        return "SELECT * FROM (%s) WHERE %s".formatted(
                CurrentFacts.select(catalogue.contract(dataset), build.now()),
                loadings.isEmpty() ? "false" : "loading IN (" + loadings + ")");
    }

    @Override
    public boolean brings(String dataset) {
        return build.appearing().stream().anyMatch(delivery -> delivery.dataset().equals(dataset));
    }
}
