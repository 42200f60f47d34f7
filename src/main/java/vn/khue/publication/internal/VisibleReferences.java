package vn.khue.publication.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Reference;
import vn.khue.catalogue.checks.CriterionReferences;
import vn.khue.catalogue.checks.KnownCode;
import vn.khue.catalogue.checks.KnownUnit;
import vn.khue.catalogue.checks.ListedReferences;
import vn.khue.catalogue.checks.References;
import vn.khue.catalogue.checks.RegisterReferences;
import vn.khue.network.ExamCouncils;
import vn.khue.network.Units;
import vn.khue.publication.Snapshot;
import vn.khue.warehouse.Warehouse;

/** What codes stand for by what a publication shows. The intake's are of what is checked, too. */
final class VisibleReferences implements References {

    /** Reference → the dataset whose deliveries tell it. */
    static final Map<Reference, String> TOLD_BY =
            Map.of(Reference.SCHOOL, "school-register", Reference.CRITERION, "dx-criteria");

    private final Warehouse warehouse;
    private final Catalogue catalogue;
    private final Units units;
    private final Snapshot now;

    VisibleReferences(Warehouse warehouse, Catalogue catalogue, Units units, Snapshot now) {
        this.warehouse = warehouse;
        this.catalogue = catalogue;
        this.units = units;
        this.now = now;
    }

    @Override
    public Optional<String> rows(Reference kind) {
        return switch (kind) {
            case SCHOOL, UNIT -> new RegisterReferences(loadings(kind), units.all().stream()
                    .map(unit -> new KnownUnit(unit.id().code(), unit.id().validFrom(), unit.validTo(),
                            unit.kind().name())).toList()).rows(kind);
            case CRITERION -> new CriterionReferences(loadings(kind)).rows(kind);
            case COUNCIL -> new ListedReferences(kind, units.councils().spans().stream()
                    .map(VisibleReferences::council).toList()).rows(kind);
            case INDICATOR -> new ListedReferences(kind, catalogue.indicators().stream().map(indicator -> new KnownCode(
                    indicator.id(), LocalDate.MIN, LocalDate.MAX, Map.of())).toList()).rows(kind);
            case SUBJECT, PROCEDURE, SCHEME -> Optional.empty();
        };
    }

    private List<Long> loadings(Reference kind) {
        return !TOLD_BY.containsKey(kind) ? List.of() : warehouse.dsl().resultQuery("""
                SELECT loading FROM visible_loading WHERE dataset = '%s' AND %s GROUP BY loading HAVING sum(sign) > 0
                ORDER BY loading""".formatted(TOLD_BY.get(kind), now.visible())).fetch(0, Long.class);
    }

    private static KnownCode council(ExamCouncils.Span span) {
        return new KnownCode(span.code(), LocalDate.of(span.from(), 1, 1),
                span.to() == Integer.MAX_VALUE ? LocalDate.MAX : LocalDate.of(span.to() + 1, 1, 1),
                Map.of("province", span.province()));
    }
}
