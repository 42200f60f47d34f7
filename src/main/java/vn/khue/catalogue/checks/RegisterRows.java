package vn.khue.catalogue.checks;

/** SQL for the rows of the register that count, with the nights that a change of a code is judged by. */
public final class RegisterRows {

    private RegisterRows() {
    }

    /**
     * The newest row of every code and day: beside its columns {@code previous}, empty for none; {@code stated}, the
     * newest night that has the row; and {@code named}, the first night on which the code named this previous one.
     *
     * @param among the condition on rows of deliveries that count
     */
    public static String select(String among) {
        return """
                SELECT r.school AS school, r.valid_from AS valid_from, ifNull(r.previous_code, '') AS previous,
                    r.name AS name, toString(r.level) AS level, ifNull(r.district, '') AS district,
                    ifNull(r.commune, '') AS commune, r.opened AS opened, r.closed AS closed, r.as_of AS stated,
                    n.named AS named
                FROM (SELECT * FROM fact_school_register WHERE %1$s
                      ORDER BY as_of DESC, delivery DESC, line DESC LIMIT 1 BY school, valid_from) r
                LEFT JOIN (SELECT school AS namer, assumeNotNull(previous_code) AS former, min(as_of) AS named
                           FROM fact_school_register WHERE previous_code IS NOT NULL AND %1$s
                           GROUP BY namer, former) n
                    ON n.namer = r.school AND n.former = ifNull(r.previous_code, '')""".formatted(among);
    }
}
