package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.network.Units;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;
import vn.khue.publication.Snapshot;
import vn.khue.query.SchoolProfile;
import vn.khue.query.SchoolProfile.Spell;
import vn.khue.query.Schools;
import vn.khue.query.SchoolsRequest;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Scope;
import vn.khue.shared.UnitId;
import vn.khue.warehouse.Warehouse;

/** Reads one school: who it is, whether the reader may know, and then what was handed in about it. */
@Service
class SchoolReader implements Schools {

    private static final LocalDate FOREVER = LocalDate.of(2299, 12, 31);
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private final Publications publications;
    private final Units units;
    private final Warehouse warehouse;
    private final SchoolFacts facts;

    SchoolReader(Publications publications, Units units, Warehouse warehouse, SchoolFacts facts) {
        this.publications = publications;
        this.units = units;
        this.warehouse = warehouse;
        this.facts = facts;
    }

    @Override
    public SchoolProfile profile(Scope scope, SchoolsRequest request) {
        Snapshot snapshot = publications.snapshot(published(request));
        List<Statement> statements = statements(snapshot, request.unit());
        if (scope.isEmpty() || statements.isEmpty()) {
            throw new NotVisible("school " + request.unit());
        }
        LocalDate day = within(statements, request.at());
        List<Spell> places = places(snapshot, request.unit());
        requireSeen(scope, statements, places, day);
        Statement now = statements.stream().filter(statement -> statement.holdsOn(day)).findFirst().orElseThrow();
        Set<String> codes = statements.stream().map(Statement::code).collect(Collectors.toSet());
        return new SchoolProfile(now.code(), now.name(), now.level(), now.ownership(),
                Optional.of(now.opened()).filter(LONG_AGO::isBefore), Optional.of(now.closed()).filter(
                        FOREVER::isAfter),
                Spells.of(statements, Statement::code), Spells.of(statements, Statement::name), codesOf(places),
                facts.accreditation(snapshot, codes), facts.standard(snapshot, codes),
                facts.assessments(snapshot, codes), facts.nights(snapshot, codes, request.at()));
    }

    private Published published(SchoolsRequest request) {
        return (request.publication().isPresent() ? publications.find(request.publication().getAsInt())
                : publications.newest()).orElseThrow(() -> new NotVisible("publication " + request.publication()));
    }

    /**
     * What the register says of a school from a day on.
     *
     * @param to first day on which it says something else
     */
    record Statement(LocalDate from, LocalDate to, String code, String name, String level, String ownership,
            LocalDate opened, LocalDate closed) implements Spells.Dated {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    private List<Statement> statements(Snapshot snapshot, String code) {
        return warehouse.dsl().resultQuery("""
                SELECT valid_from, valid_to, code, name, toString(level) AS level, toString(ownership) AS ownership,
                       opened, closed
                FROM school WHERE entity IN (%s) AND %s AND valid_from < valid_to
                GROUP BY valid_from, valid_to, code, name, level, ownership, opened, closed HAVING sum(sign) > 0
                ORDER BY valid_from""".formatted(entity(snapshot, code), snapshot.visible()))
                .fetch(SchoolReader::statement);
    }

    private static Statement statement(Record row) {
        return new Statement(row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class),
                row.get("code", String.class), row.get("name", String.class), row.get("level", String.class),
                row.get("ownership", String.class), row.get("opened", LocalDate.class),
                row.get("closed", LocalDate.class));
    }

    /** The school behind a code now; a school keeps its number when its code changes. */
    private static String entity(Snapshot snapshot, String code) {
        return "SELECT argMax(entity, pub) FROM school_code WHERE %s AND code = %s GROUP BY code".formatted(
                snapshot.visible(), ClickHouseExpression.quoted(code));
    }

    /** The day asked about; the first or last day of the school when it was not there yet or is no more. */
    private static LocalDate within(List<Statement> statements, LocalDate day) {
        LocalDate first = statements.getFirst().from();
        LocalDate last = statements.getLast().to().minusDays(1);
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    /** Units in the warehouse's form, with the days on which the school stood in them. */
    private List<Spell> places(Snapshot snapshot, String code) {
        return warehouse.dsl().resultQuery("""
                SELECT toString(unit) AS unit, valid_from, valid_to FROM location
                WHERE tree IN ('district', 'commune') AND entity IN (%s) AND %s
                GROUP BY unit, valid_from, valid_to HAVING sum(sign) > 0 ORDER BY valid_from"""
                .formatted(entity(snapshot, code), snapshot.visible()))
                .fetch(row -> new Spell(row.get("unit", String.class), row.get("valid_from", LocalDate.class),
                        Optional.of(row.get("valid_to", LocalDate.class)).filter(FOREVER::isAfter)));
    }

    /** Districts and communes by their codes; a school that none claims stands nowhere. */
    private List<Spell> codesOf(List<Spell> places) {
        return Spells.joined(places.stream().filter(place -> units.find(UnitId.parse(place.value()))
                        .filter(unit -> unit.parent().isPresent()).isPresent())
                .map(place -> new Spell(UnitId.parse(place.value()).code(), place.from(), place.to()))
                .sorted(Comparator.comparing(Spell::from)).toList());
    }

    /** Named in the scope by any of its codes, or standing in one of the scope's units on the day. */
    private void requireSeen(Scope scope, List<Statement> statements, List<Spell> places, LocalDate day) {
        boolean named = statements.stream().map(Statement::code).anyMatch(scope.schools()::contains);
        Set<String> seen = units.subtrees(scope.units()).stream().map(unit -> unit.id().toString())
                .collect(Collectors.toSet());
        if (!named && places.stream().noneMatch(place -> place.holdsOn(day) && seen.contains(place.value()))) {
            throw new NotVisible("school " + statements.getLast().code());
        }
    }
}
