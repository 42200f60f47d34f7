package vn.khue.publication.internal;

import static vn.khue.catalogue.expression.ClickHouseExpression.quoted;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.publication.Finding;
import vn.khue.publication.FindingCause;
import vn.khue.publication.Findings;
import vn.khue.publication.Published;
import vn.khue.publication.Snapshot;
import vn.khue.shared.Scope;
import vn.khue.warehouse.Warehouse;

/** Findings as the warehouse keeps them. */
@Component
class StoredFindings implements Findings {

    private static final int FIRST = 20;

    private final Warehouse warehouse;
    private final PublicationRegister register;
    private final Units units;

    StoredFindings(Warehouse warehouse, PublicationRegister register, Units units) {
        this.warehouse = warehouse;
        this.register = register;
        this.units = units;
    }

    @Override
    public List<Finding> of(Published publication, String dataset) {
        return warehouse.dsl().resultQuery("SELECT * FROM (%s) WHERE dataset = %s ORDER BY rule, delivery, line"
                .formatted(SignedTable.FINDING.select(register.snapshot(publication.number())), quoted(dataset)))
                .fetch(StoredFindings::finding);
    }

    @Override
    public List<FindingCause> causes(Scope scope) {
        return scope.isEmpty() ? List.of() : register.newest().map(newest -> causes(scope, newest)).orElse(List.of());
    }

    private List<FindingCause> causes(Scope scope, Published newest) {
        Snapshot now = register.snapshot(newest.number());
        Result<Record> rows = warehouse.dsl().resultQuery("""
                SELECT *, count() OVER (PARTITION BY dataset, rule) AS among,
                       uniqExact(place) OVER (PARTITION BY dataset, rule) AS places
                FROM (%s) WHERE %s
                ORDER BY dataset, rule, delivery, line, place LIMIT %d BY dataset, rule"""
                .formatted(SignedTable.FINDING.select(now), seen(scope, now, newest), FIRST)).fetch();
        Map<List<String>, List<Record>> byRule = rows.stream().collect(Collectors.groupingBy(row -> List.of(
                row.get("dataset", String.class), row.get("rule", String.class)), LinkedHashMap::new,
                Collectors.toList()));
        return byRule.values().stream().map(StoredFindings::cause)
                .sorted(Comparator.comparingLong(FindingCause::rows).reversed()).toList();
    }

    /** Codes outlive what they name, so a school is also found by where it stands. */
    private String seen(Scope scope, Snapshot now, Published newest) {
        if (units.nameProvince(scope.units())) {
            return "true";
        }
        List<Unit> below = units.subtrees(scope.units());
        String named = "place IN (%s)".formatted(list(below.stream().map(unit -> unit.id().code()).toList(),
                scope.schools()));
        return below.isEmpty() ? named : """
                (%s OR entity IN (SELECT entity FROM location
                    WHERE unit IN (%s) AND valid_from <= toDate32('%s') AND toDate32('%3$s') < valid_to AND %s
                    GROUP BY entity, unit HAVING sum(sign) > 0))""".formatted(named,
                list(below.stream().map(unit -> unit.id().toString()).toList(), List.of()), newest.dataDate(),
                now.visible());
    }

    private static String list(Collection<String> some, Collection<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().sorted()
                .map(ClickHouseExpression::quoted).collect(Collectors.joining(", "));
    }

    private static FindingCause cause(List<Record> rows) {
        Record first = rows.getFirst();
        return new FindingCause(first.get("dataset", String.class), first.get("rule", String.class),
                first.get("among", Long.class), first.get("places", Long.class),
                rows.stream().map(StoredFindings::finding).toList());
    }

    private static Finding finding(Record row) {
        return new Finding(row.get("dataset", String.class), row.get("rule", String.class),
                row.get("delivery", Long.class), row.get("line", Long.class), row.get("field", String.class),
                row.get("place", String.class), row.get("value", String.class), row.get("reason", String.class),
                row.get("remedy", String.class));
    }
}
