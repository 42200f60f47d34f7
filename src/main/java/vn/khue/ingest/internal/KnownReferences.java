package vn.khue.ingest.internal;

import java.time.LocalDate;
import java.util.EnumMap;
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
import vn.khue.network.CentreUnits;
import vn.khue.network.ExamCouncils;
import vn.khue.network.Unit;

/** Everything that codes in files may stand for. */
final class KnownReferences {

    private final Deliveries deliveries;
    private final CentreUnits units;
    private final Catalogue catalogue;

    KnownReferences(Deliveries deliveries, CentreUnits units, Catalogue catalogue) {
        this.deliveries = deliveries;
        this.units = units;
        this.catalogue = catalogue;
    }

    private References listed() {
        return new ListedReferences(Reference.COUNCIL,
                units.units().councils().spans().stream().map(KnownReferences::council).toList())
                .and(new ListedReferences(Reference.INDICATOR, catalogue.indicators().stream()
                        .map(indicator -> new KnownCode(indicator.id(), LocalDate.MIN, LocalDate.MAX, Map.of()))
                        .toList()));
    }

    private static KnownUnit unit(Unit unit) {
        return new KnownUnit(unit.id().code(), unit.id().validFrom(), unit.validTo(), unit.kind().name());
    }

    private static KnownCode council(ExamCouncils.Span span) {
        return new KnownCode(span.code(), LocalDate.of(span.from(), 1, 1),
                span.to() == Integer.MAX_VALUE ? LocalDate.MAX : LocalDate.of(span.to() + 1, 1, 1),
                Map.of("province", span.province()));
    }

    /** As they are now: a publication may supersede deliveries while a file is judged, and must not change its mind. */
    References now() {
        Map<Reference, Optional<String>> asked = new EnumMap<>(Reference.class);
        return kind -> asked.computeIfAbsent(kind, this::rows);
    }

    private Optional<String> rows(Reference kind) {
        return switch (kind) {
            case SCHOOL, UNIT -> new RegisterReferences(deliveries.loadingsInForce(Datasets.REGISTER),
                    units.known().stream().map(KnownReferences::unit).toList()).rows(kind);
            case CRITERION -> new CriterionReferences(deliveries.loadingsInForce(Datasets.CRITERIA)).rows(kind);
            case COUNCIL, INDICATOR -> listed().rows(kind);
            case SUBJECT, PROCEDURE, SCHEME -> Optional.empty();
        };
    }
}
