package vn.khue.publication.internal;

import java.util.List;
import vn.khue.publication.Snapshot;

/**
 * A warehouse table whose rows carry {@code pub} and {@code sign}: +1 where a row appears, −1 where it goes. A reader
 * groups by all columns and keeps what sums to more than zero.
 *
 * @param name table
 * @param columns all columns but pub and sign
 */
record SignedTable(String name, List<String> columns) {

    static final SignedTable SCHOOL = new SignedTable("school", List.of("entity", "valid_from", "valid_to", "code",
            "name", "level", "ownership", "area", "opened", "closed"));
    static final SignedTable LOCATION = new SignedTable("location", List.of("tree", "unit", "entity", "valid_from",
            "valid_to"));

    static final SignedTable FINDING = new SignedTable("finding", List.of("dataset", "rule", "delivery", "line",
            "field", "entity", "place", "value", "reason", "remedy"));

    private String list() {
        return String.join(", ", columns);
    }

    /** SELECT of what is visible. */
    String select(Snapshot snapshot) {
        return "SELECT %1$s FROM %2$s WHERE %3$s GROUP BY %1$s HAVING sum(sign) > 0"
                .formatted(list(), name, snapshot.visible());
    }

    /** INSERT of the rows that turn what is visible before {@code pub} into {@code wanted}. */
    String turnInto(String wanted, Snapshot before, int pub) {
        return turnInto(wanted, before, pub, "true");
    }

    /** The same for a part of the table. @param part condition on the rows that {@code wanted} speaks of */
    String turnInto(String wanted, Snapshot before, int pub, String part) {
        return """
                INSERT INTO %2$s (%1$s, pub, sign)
                SELECT %1$s, %5$d, toInt8(sum(s)) FROM (
                    SELECT %1$s, toInt64(1) AS s FROM (%3$s)
                    UNION ALL
                    SELECT %1$s, -toInt64(sign) AS s FROM %2$s WHERE %4$s AND (%6$s)
                ) GROUP BY %1$s HAVING sum(s) != 0""".formatted(list(), name, wanted, before.visible(), pub, part);
    }
}
