package vn.khue.ingest.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.khue.catalogue.CatalogueGuard;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Measure;
import vn.khue.catalogue.Proposal;
import vn.khue.catalogue.Reference;
import vn.khue.catalogue.Rule;
import vn.khue.catalogue.checks.Attempt;
import vn.khue.catalogue.checks.Batch;
import vn.khue.catalogue.checks.CheckSql;
import vn.khue.catalogue.checks.References;
import vn.khue.warehouse.Warehouse;

/**
 * Puts the checks of every contract to the engine before a file does, on every day on which the contract has other
 * columns: what it will not compute is a problem of the contract and never a broken intake.
 */
public final class ChecksAreComputable implements CatalogueGuard {

    private static final String SPANS = """
            SELECT '' AS code, toDate32('1900-01-01') AS valid_from, toDate32('2299-12-31') AS valid_to,
                valid_from AS active_from, valid_to AS active_to, CAST(map() AS Map(String, String)) AS properties""";

    private final Warehouse warehouse;
    private final FactTables tables;

    /** @param tables of a contract that has no table, it tells itself */
    public ChecksAreComputable(Warehouse warehouse, FactTables tables) {
        this.warehouse = warehouse;
        this.tables = tables;
    }

    @Override
    public void judge(Proposal proposal) {
        proposal.ownContracts().stream().filter(tables::fits).forEach(contract -> judge(proposal, contract));
    }

    private void judge(Proposal proposal, Contract contract) {
        boolean formed = contract.columns().stream().map(column -> form(proposal, contract, column))
                .reduce(true, Boolean::logicalAnd);
        if (!formed || refusal(contract).isEmpty()) {
            return;
        }
        Contract bare = contract.judging(List.of(), List.of());
        refusal(bare).ifPresentOrElse(why -> proposal.refuseContract(contract.id(), "columns", why.key(), why.words()),
                () -> parts(proposal, contract));
    }

    /** A form is read by the engine when the first cell comes, so one is shown to it. */
    private boolean form(Proposal proposal, Contract contract, Column column) {
        Optional<String> why = column.format().map(CheckSql::formed).flatMap(warehouse::refusal);
        why.ifPresent(words -> proposal.refuseContract(contract.id(), "columns." + column.id() + ".format",
                "engine.refuses", words));
        return why.isEmpty();
    }

    private void parts(Proposal proposal, Contract contract) {
        for (Rule rule : contract.rules()) {
            refusal(contract.judging(List.of(rule), List.of())).ifPresent(why -> proposal.refuseContract(contract.id(),
                    "rules." + rule.id() + ".expect", why.key(), why.words()));
        }
        for (Measure measure : contract.measures()) {
            refusal(contract.judging(List.of(), List.of(measure))).ifPresent(why -> proposal.refuseContract(
                    contract.id(), "measures." + measure.id(), why.key(), why.words()));
        }
    }

    private record Why(String key, String words) {
    }

    private Optional<Why> refusal(Contract contract) {
        return days(contract).distinct().map(day -> refusal(() -> new CheckSql(contract, ChecksAreComputable::listed,
                text -> "hex(SHA256(" + text + "))").questions(new Batch(List.of(new Attempt(0, 0, "2023",
                        "department")), day)))).flatMap(Optional::stream).findFirst();
    }

    private Optional<Why> refusal(Supplier<List<String>> questions) {
        try {
            return questions.get().stream().map(warehouse::refusal).flatMap(Optional::stream).findFirst()
                    .map(words -> new Why("engine.refuses", words));
        } catch (IllegalArgumentException | NoSuchElementException unsayable) {
            return Optional.of(new Why("engine.unsayable", String.valueOf(unsayable.getMessage())));
        }
    }

    /** The days on which the law adds or drops columns. */
    private static Stream<LocalDate> days(Contract contract) {
        return Stream.concat(Stream.of(LocalDate.now()), contract.columns().stream().flatMap(column -> Stream.concat(
                column.from().stream().flatMap(from -> Stream.of(from.minusDays(1), from)),
                column.to().stream().flatMap(to -> Stream.of(to, to.plusDays(1))))));
    }

    private static Optional<String> listed(Reference kind) {
        return switch (kind) {
            case SCHOOL, UNIT, COUNCIL, CRITERION, INDICATOR -> Optional.of(SPANS);
            case SUBJECT, PROCEDURE, SCHEME -> Optional.empty();
        };
    }
}
