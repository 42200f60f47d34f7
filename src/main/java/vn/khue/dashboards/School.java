package vn.khue.dashboards;

/**
 * A school in a list.
 *
 * @param code official code
 * @param name on the day
 * @param counts whether it counts in the numerator
 */
record School(String code, String name, boolean counts) {

    /** What a list of schools can be ordered by; the names are the keys of the columns. */
    enum Sort { NAME, STATUS }
}
