package vn.khue.publication.internal;

import static vn.khue.store.tables.Tables.PUBLICATION;
import static vn.khue.store.tables.Tables.PUBLICATION_RULE;
import static vn.khue.store.tables.Tables.RULE;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.CatalogueGuard;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Proposal;
import vn.khue.store.tables.records.RuleRecord;

/** What was published keeps its rule: another definition is another version, and whoever has figures stays known. */
@Component
class PublishedRules implements CatalogueGuard {

    private final DSLContext store;

    PublishedRules(DSLContext store) {
        this.store = store;
    }

    @Override
    public void judge(Proposal proposal) {
        Map<String, Indicator> next = proposal.next().indicators().stream()
                .collect(Collectors.toMap(Indicator::id, Function.identity()));
        store.selectFrom(RULE).fetchGroups(RULE.INDICATOR).forEach((id, versions) -> {
            if (next.containsKey(id)) {
                compare(proposal, versions, next.get(id));
            }
        });
        published().stream().filter(id -> !next.containsKey(id)).forEach(id -> proposal.refuseIndicator(id, "",
                "missing.published", id));
    }

    private static void compare(Proposal proposal, Result<RuleRecord> versions, Indicator indicator) {
        boolean changed = versions.stream().anyMatch(known -> known.getVersion() == indicator.version()
                && !known.getSha256().equals(RuleNumbers.hash(indicator)));
        if (changed) {
            int free = versions.stream().mapToInt(RuleRecord::getVersion).max().orElseThrow() + 1;
            proposal.refuseIndicator(indicator.id(), "version", "definition.version", indicator.version(),
                    indicator.id(), free);
        }
    }

    private List<String> published() {
        return store.selectDistinct(RULE.INDICATOR).from(PUBLICATION_RULE).join(RULE)
                .on(RULE.ID.eq(PUBLICATION_RULE.RULE)).join(PUBLICATION).on(PUBLICATION.N.eq(PUBLICATION_RULE.N))
                .where(PUBLICATION.STATE.ne(PublicationRegister.State.ABORTED.name())).orderBy(RULE.INDICATOR)
                .fetch(RULE.INDICATOR);
    }
}
