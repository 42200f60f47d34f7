package vn.khue.publication.internal;

import static vn.khue.store.tables.Tables.PUBLICATION;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Rule;
import vn.khue.catalogue.checks.References;
import vn.khue.network.Units;
import vn.khue.warehouse.Warehouse;

/**
 * Judges the rules across datasets on everything that becomes visible together. A rule is judged anew when a delivery of
 * a dataset that it leans on comes or goes, and all of them when the catalogue has changed.
 */
@Component
class FindingBuild {

    private final DSLContext store;
    private final Warehouse warehouse;
    private final Catalogue catalogue;
    private final Units units;

    FindingBuild(DSLContext store, Warehouse warehouse, Catalogue catalogue, Units units) {
        this.store = store;
        this.warehouse = warehouse;
        this.catalogue = catalogue;
        this.units = units;
    }

    void write(Build build) {
        References references = new VisibleReferences(warehouse, catalogue, units, build.now());
        List<CrossRuleSql> judged = rules().filter(CrossRuleSql::canBeJudged).toList();
        boolean allAnew = !catalogueOfTheLast().equals(catalogue.version());
        Set<String> moved = Stream.concat(build.appearing().stream(), build.retiring().stream())
                .map(PinnedDelivery::dataset).collect(Collectors.toSet());
        judged.stream().filter(rule -> allAnew || rule.leansOn().stream().anyMatch(moved::contains))
                .forEach(rule -> warehouse.execute(SignedTable.FINDING.turnInto(
                        rule.findings(build.now(), build.dataDate(), references), build.before(), build.number(),
                        rule.part())));
        if (allAnew) {
            takeBackWhatNoRuleFinds(build, judged);
        }
    }

    private Stream<CrossRuleSql> rules() {
        return catalogue.contracts().stream().flatMap(contract -> contract.rules().stream()
                .filter(rule -> rule.on() == Rule.On.CROSS).map(rule -> new CrossRuleSql(contract, rule, catalogue)));
    }

    private String catalogueOfTheLast() {
        return store.select(PUBLICATION.CATALOGUE).from(PUBLICATION)
                .where(PUBLICATION.STATE.eq(PublicationRegister.State.PUBLISHED.name()))
                .orderBy(PUBLICATION.N.desc()).limit(1).fetchOptional(PUBLICATION.CATALOGUE).orElse("");
    }

    /** A rule that is no more finds nothing. What else stands in the table under other names is not ours. */
    private void takeBackWhatNoRuleFinds(Build build, List<CrossRuleSql> judged) {
        Set<String> datasets = catalogue.contracts().stream().map(contract -> contract.id()).collect(Collectors.toSet());
        Set<String> kept = new HashSet<>();
        judged.forEach(rule -> kept.add(rule.part()));
        warehouse.dsl().resultQuery("SELECT DISTINCT dataset, rule FROM (%s)"
                .formatted(SignedTable.FINDING.select(build.before()))).fetch(row -> List.of(
                        row.get("dataset", String.class), row.get("rule", String.class))).stream()
                .filter(found -> datasets.contains(found.getFirst()))
                .map(found -> CrossRuleSql.part(found.getFirst(), found.getLast()))
                .filter(part -> !kept.contains(part))
                .forEach(part -> warehouse.execute(SignedTable.FINDING.turnInto(
                        SignedTable.FINDING.select(build.before()) + " AND false", build.before(), build.number(), part)));
    }
}
