package vn.khue.publication.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.CatalogueGuard;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Indicator.At;
import vn.khue.catalogue.Proposal;
import vn.khue.catalogue.Rule;
import vn.khue.network.Units;
import vn.khue.publication.RowsRead;
import vn.khue.publication.Snapshot;
import vn.khue.publication.internal.Councils.Council;
import vn.khue.warehouse.Warehouse;

/**
 * Puts every formula and every rule across datasets to the engine before a night does: what it will not compute is a
 * problem of its file and never a broken build.
 */
@Component
class RulesAreComputable implements CatalogueGuard {

    private static final Snapshot NOTHING = new Snapshot(0, new TreeSet<>());
    private static final LocalDate SOME_DAY = LocalDate.of(2023, 5, 31);
    private static final Council SOME_COUNCIL = new Council(2023, "40", 0);

    private final Warehouse warehouse;
    private final Units units;

    RulesAreComputable(Warehouse warehouse, Units units) {
        this.warehouse = warehouse;
        this.units = units;
    }

    @Override
    public void judge(Proposal proposal) {
        Catalogue next = proposal.next();
        proposal.ownIndicators().stream().filter(indicator -> indicator.datasets().stream().map(next::contract)
                .allMatch(this::isKept)).forEach(indicator -> judge(proposal, indicator));
        List<String> own = proposal.ownContracts().stream().map(Contract::id).toList();
        next.contracts().stream().filter(this::isKept).forEach(contract -> contract.rules().stream()
                .filter(rule -> rule.on() == Rule.On.CROSS).map(rule -> new CrossRuleSql(contract, rule, next))
                .filter(CrossRuleSql::canBeJudged).filter(rule -> rule.leansOn().stream().anyMatch(own::contains))
                .filter(rule -> rule.leansOn().stream().map(next::contract).allMatch(this::isKept))
                .forEach(rule -> judge(proposal, rule)));
    }

    /** Of a dataset without its table another guard tells. */
    private boolean isKept(Contract contract) {
        return warehouse.refusal("SELECT " + String.join(", ", contract.ddlColumns().keySet()) + " FROM "
                + contract.table()).isEmpty();
    }

    private void judge(Proposal proposal, CrossRuleSql rule) {
        Answer answer = answer(() -> List.of(rule.findings(NOTHING, SOME_DAY,
                new VisibleReferences(warehouse, proposal.next(), units, NOTHING))));
        answer.refusal().ifPresent(why -> proposal.refuseContract(rule.contract().id(),
                "rules." + rule.rule().id() + ".expect", answer.key(), why));
    }

    private void judge(Proposal proposal, Indicator indicator) {
        Answer whole = answer(() -> questions(proposal.next(), indicator));
        whole.refusal().ifPresent(why -> {
            List<Part> guilty = parts(indicator).stream()
                    .filter(part -> answer(() -> questions(proposal.next(),
                            part.alone())).refusal().isPresent()).toList();
            guilty.forEach(part -> {
                Answer own = answer(() -> questions(proposal.next(), part.alone()));
                proposal.refuseIndicator(indicator.id(), part.path(), own.key(), own.refusal().orElse(why));
            });
            if (guilty.isEmpty()) {
                proposal.refuseIndicator(indicator.id(), "", whole.key(), why);
            }
        });
    }

    /** @param alone the indicator with this part of its rule and the others as plain as can be */
    private record Part(String path, Indicator alone) {
    }

    private static List<Part> parts(Indicator indicator) {
        PlainRule plain = new PlainRule(indicator);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("population", plain.withPopulation()));
        indicator.let().forEach((name, let) -> parts.add(new Part("let." + name, plain.withCondition(name))));
        parts.add(new Part("numerator", plain.withNumerator()));
        parts.add(new Part("denominator", plain.withDenominator()));
        indicator.facets().forEach((name, column) -> parts.add(new Part("facets." + name, plain.withFacet(name))));
        indicator.split().forEach((name, part) -> parts.add(new Part("split." + name, plain.withSplit(name))));
        return parts;
    }

    private static List<String> questions(Catalogue catalogue, Indicator indicator) {
        if (indicator.isDistribution()) {
            String facts = CurrentFacts.select(catalogue.contract(indicator.datasets().getFirst()), NOTHING);
            return List.of(TallyBuild.wanted(indicator, facts, List.of(SOME_COUNCIL)));
        }
        IndicatorSql sql = new IndicatorSql(indicator, catalogue, NOTHING, 0, Extent.WHOLE);
        Optional<String> period = indicator.at() == At.PERIOD ? Optional.of("2023") : Optional.empty();
        RowsRead rows = new RowsRead(indicator, catalogue, NOTHING, SOME_DAY, period, List.of());
        return Stream.of(Stream.of(sql.changes()), period.stream().map(any -> sql.announcements()),
                indicator.let().keySet().stream().map(rows::select)).flatMap(all -> all).toList();
    }

    /**
     * What came of asking.
     *
     * @param key of the text that says so
     */
    private record Answer(String key, Optional<String> refusal) {
    }

    private interface Questions {

        List<String> all();
    }

    /** Whoever writes SQL may find that something cannot be written at all. */
    private Answer answer(Questions questions) {
        try {
            return new Answer("engine.refuses", questions.all().stream().map(warehouse::refusal)
                    .flatMap(Optional::stream).findFirst());
        } catch (IllegalArgumentException | NoSuchElementException unsayable) {
            return new Answer("engine.unsayable", Optional.of(String.valueOf(unsayable.getMessage())));
        }
    }
}
