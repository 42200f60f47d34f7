package vn.khue.publication.internal;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Reference;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.publication.Snapshot;
import vn.khue.shared.Tree;
import vn.khue.warehouse.Warehouse;

/**
 * Turns the register into dated schools and dated places; exam councils get places too. A row of the register states a school from its day until the
 * next row of the same school. A school that no commune claims after the districts ended stands directly under the
 * province that succeeded its own: a bucket without a name ("không gán được").
 *
 * @see "docs/decisions/0006-schools-that-no-commune-claims.md"
 */
@Component
class NetworkBuild {

    static final String FOREVER = "toDate32('2299-12-31')";

    private final Warehouse warehouse;
    private final Catalogue catalogue;
    private final Units units;
    private final Councils councils;

    NetworkBuild(Warehouse warehouse, Catalogue catalogue, Units units, Councils councils) {
        this.warehouse = warehouse;
        this.catalogue = catalogue;
        this.units = units;
        this.councils = councils;
    }

    void write(Build build) {
        Snapshot now = build.now();
        warehouse.execute(SignedTable.SCHOOL.turnInto(schools(now), build.before(), build.number()));
        warehouse.execute(SignedTable.LOCATION.turnInto(locations(now), build.before(), build.number()));
    }

    private String schools(Snapshot now) {
        return "SELECT " + String.join(", ", SignedTable.SCHOOL.columns()) + " FROM (" + dated(now) + ")";
    }

    /** Each statement of the register with the day on which the next one takes over. */
    private String dated(Snapshot now) {
        return """
                SELECT c.entity AS entity, r.valid_from AS valid_from,
                       leadInFrame(r.valid_from, 1, %s) OVER (PARTITION BY c.entity
                           ORDER BY r.valid_from, r.as_of, r.delivery, r.line
                           ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS valid_to,
                       r.school AS code, r.name AS name, toString(r.level) AS level, toString(r.ownership) AS ownership,
                       ifNull(toString(r.area), 'none') AS area,
                       ifNull(r.opened, toDate32('1900-01-01')) AS opened, ifNull(r.closed, %s) AS closed,
                       ifNull(r.district, '') AS district, ifNull(r.commune, '') AS commune
                FROM (%s) r JOIN (%s) c ON c.code = r.school"""
                .formatted(FOREVER, FOREVER, CurrentFacts.select(catalogue.contract("school-register"), now),
                        SchoolCodes.select(now));
    }

    private String locations(Snapshot now) {
        String dated = "(SELECT * FROM (" + dated(now) + ") WHERE valid_from < valid_to)";
        Stream<String> schools = Stream.of(
                placed(Tree.DISTRICT, "district", leaves(now, Unit.Kind.DISTRICT), dated),
                placed(Tree.COMMUNE, "commune", leaves(now, Unit.Kind.COMMUNE), dated),
                placed(Tree.COMMUNE, "if(commune = '', district, '')", buckets(), dated),
                attribute(Tree.LEVEL, dated), attribute(Tree.OWNERSHIP, dated), attribute(Tree.AREA, dated));
        return Stream.concat(schools, councils.places(now).stream()).collect(Collectors.joining("\nUNION ALL\n"));
    }

    private static String attribute(Tree tree, String dated) {
        return "SELECT '%1$s' AS tree, %1$s AS unit, entity, valid_from, valid_to FROM %2$s"
                .formatted(tree.key(), dated);
    }

    /** A place holds from the later to the earlier of what the school says and what the unit's validity allows. */
    private static String placed(Tree tree, String code, String leaves, String dated) {
        return """
                SELECT '%s' AS tree, leaf.unit AS unit, said.entity AS entity,
                       greatest(said.valid_from, leaf.since) AS valid_from,
                       least(said.valid_to, leaf.until) AS valid_to
                FROM (SELECT *, %s AS stands_in FROM %s) said JOIN (%s) leaf ON leaf.place = said.stands_in
                WHERE greatest(said.valid_from, leaf.since) < least(said.valid_to, leaf.until)"""
                .formatted(tree.key(), code, dated, leaves);
    }

    /** Code of a unit → the unit and its days. */
    private String leaves(Snapshot now, Unit.Kind kind) {
        return """
                SELECT code AS place, concat(code, '@', toString(valid_from)) AS unit, valid_from AS since,
                       valid_to AS until
                FROM (%s) WHERE properties['kind'] = '%s'"""
                .formatted(new VisibleReferences(warehouse, catalogue, units, now).rows(Reference.UNIT).orElseThrow(),
                        kind);
    }

    /** District code → the province that took over from the district's own, from 1 Jul 2025. */
    private String buckets() {
        return """
                SELECT leaf.1 AS place, leaf.2 AS unit, leaf.3 AS since, %s AS until
                FROM (SELECT arrayJoin([%s]) AS leaf)""".formatted(FOREVER, units.all().stream()
                .filter(u -> u.kind() == Unit.Kind.DISTRICT && u.parent().isPresent())
                .flatMap(u -> units.soleHeir(u.parent().get()).stream().map(heir -> "('%s', '%s', toDate32('%s'))"
                        .formatted(u.id().code(), heir, heir.validFrom())))
                .collect(Collectors.joining(", ")));
    }
}
