package vn.khue.publication.internal;

import static vn.khue.store.tables.Tables.ENTITY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Indicator.Reporter;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.network.ExamCouncil;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.publication.Snapshot;
import vn.khue.shared.Tree;
import vn.khue.warehouse.Warehouse;

/**
 * Exam councils among those who report. A council belongs to one year, for its two digits mean another council in
 * another year: {@code 2025/40}. It stands directly under the province that it examined, and later under that
 * province's heir.
 */
@Component
class Councils {

    private static final String COUNCIL = "COUNCIL";

    private final DSLContext store;
    private final Warehouse warehouse;
    private final Catalogue catalogue;
    private final Units units;

    Councils(DSLContext store, Warehouse warehouse, Catalogue catalogue, Units units) {
        this.store = store;
        this.warehouse = warehouse;
        this.catalogue = catalogue;
        this.units = units;
    }

    /** @param entity its number */
    record Council(int year, String code, int entity) {

        String name() {
            return Councils.name(year, code);
        }
    }

    private static String name(int year, String code) {
        return year + "/" + code;
    }

    /** Gives every council that the facts name its number, once and for ever. */
    void number(Snapshot now) {
        Map<String, Integer> known = known();
        named(now).stream().map(named -> name(named.year(), named.code())).filter(name -> !known.containsKey(name))
                .forEach(name -> store.insertInto(ENTITY).set(ENTITY.KIND, COUNCIL).set(ENTITY.CODE, name).execute());
    }

    /** The councils that the facts name and that have a number, in the order of their names. */
    List<Council> in(Snapshot now) {
        Map<String, Integer> known = known();
        return named(now).stream().filter(named -> known.containsKey(name(named.year(), named.code())))
                .map(named -> new Council(named.year(), named.code(), known.get(name(named.year(), named.code()))))
                .toList();
    }

    private Map<String, Integer> known() {
        return store.select(ENTITY.CODE, ENTITY.ID).from(ENTITY).where(ENTITY.KIND.eq(COUNCIL))
                .fetchMap(ENTITY.CODE, ENTITY.ID);
    }

    private record Named(int year, String code) {
    }

    private List<Named> named(Snapshot now) {
        String facts = catalogue.indicators().stream()
                .filter(indicator -> indicator.reports() == Reporter.COUNCIL)
                .map(Indicator::datasets).flatMap(List::stream).distinct().map(catalogue::contract)
                .map(contract -> named(contract, now)).collect(Collectors.joining(" UNION DISTINCT "));
        return facts.isEmpty() ? List.of() : warehouse.dsl().resultQuery(facts + " ORDER BY year, code")
                .fetch(row -> new Named(row.get("year", Integer.class), row.get("code", String.class)));
    }

    private static String named(Contract contract, Snapshot now) {
        return """
                SELECT DISTINCT toInt32(toUInt16OrZero(toString(year))) AS year, council AS code FROM %s
                WHERE toUInt16OrZero(toString(year)) > 0 AND %s"""
                .formatted(contract.table(), CurrentFacts.among(contract, now));
    }

    /** (tree, unit, entity, valid_from, valid_to) of the councils that the facts name; empty when there are none. */
    Optional<String> places(Snapshot now) {
        String places = in(now).stream().flatMap(council -> units.councils().find(council.year(), council.code())
                        .map(ExamCouncil::province).stream().flatMap(province -> heirs(province).stream())
                        .map(unit -> place(council, unit)))
                .collect(Collectors.joining(", "));
        return places.isEmpty() ? Optional.empty() : Optional.of("""
                SELECT place.1 AS tree, place.2 AS unit, toUInt32(place.3) AS entity, place.4 AS valid_from,
                       place.5 AS valid_to
                FROM (SELECT arrayJoin([%s]) AS place)""".formatted(places));
    }

    /** The province and whoever took over the whole of it, one after the other. */
    private List<Unit> heirs(Unit province) {
        List<Unit> heirs = new ArrayList<>();
        Optional<Unit> next = Optional.of(province);
        while (next.isPresent()) {
            heirs.add(next.get());
            next = units.soleHeir(next.get().id()).flatMap(units::find);
        }
        return heirs;
    }

    private static String place(Council council, Unit unit) {
        LocalDate from = unit.id().validFrom();
        return "('%s', '%s', %d, toDate32('%s'), %s)".formatted(Tree.administrativeOn(from).key(), unit.id(),
                council.entity(), from, unit.validTo().equals(LocalDate.MAX) ? NetworkBuild.FOREVER
                        : "toDate32('" + unit.validTo() + "')");
    }

    /** (code, entity) of the councils that the facts name, the code being year and digits: 2025/40. */
    static String select(List<Council> councils) {
        return "SELECT council.1 AS code, toUInt32(council.2) AS entity FROM (SELECT arrayJoin([%s]) AS council)"
                .formatted(councils.stream().map(council -> "(%s, %d)".formatted(
                        ClickHouseExpression.quoted(council.name()), council.entity()))
                        .collect(Collectors.joining(", ")));
    }
}
