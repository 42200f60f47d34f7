package vn.khue.ingest.internal;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.CatalogueGuard;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Proposal;
import vn.khue.warehouse.Warehouse;

/** The tables of the facts as the warehouse has them, compared with what the contracts say. */
public final class FactTables implements CatalogueGuard {

    private final Warehouse warehouse;

    /** @param warehouse where the facts are */
    public FactTables(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** @throws IllegalStateException naming every contract whose migration is missing or says something else */
    public void requireAll(Catalogue catalogue) {
        String problems = differing(catalogue).map(contract -> contract.table() + ": " + difference(contract))
                .collect(Collectors.joining("; "));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("contracts and tables differ: " + problems);
        }
    }

    @Override
    public void judge(Proposal proposal) {
        differing(proposal.next()).forEach(contract -> proposal.refuseContract(contract.id(), "columns",
                "table.differs",
                contract.table(), contract.ddlColumns(), columns(contract)));
    }

    private Stream<Contract> differing(Catalogue catalogue) {
        return catalogue.contracts().stream().filter(contract -> !fits(contract));
    }

    /** Whether there is a table for a contract. */
    boolean fits(Contract contract) {
        return columns(contract).equals(contract.ddlColumns());
    }

    private String difference(Contract contract) {
        return "the contract needs %s, the warehouse has %s".formatted(contract.ddlColumns(), columns(contract));
    }

    private SequencedMap<String, String> columns(Contract contract) {
        return warehouse.dsl().resultQuery("""
                SELECT name, type FROM system.columns WHERE database = currentDatabase() AND table = {0}
                ORDER BY position""", DSL.inline(contract.table())).fetchStream()
                .collect(Collectors.toMap(row -> row.get("name", String.class), row -> row.get("type", String.class),
                        (first, second) -> first, LinkedHashMap::new));
    }
}
