package vn.khue.sample;

/** The nine things that keep a certificate or a school out of the figure, or in it. */
enum Rule {
    /** A certificate counts only before its day of expiry. */
    EXPIRED,
    /** A certificate counts only until it is revoked. */
    REVOKED,
    /** A certificate counts only from its day of issue. */
    NOT_YET_VALID,
    /** Of rows with one number the last that was sent counts. */
    SUPERSEDED,
    /** A school with two certificates counts once. */
    DUPLICATE,
    /** A closed school does not count. */
    CLOSED,
    /** A school counts from the day it opens. */
    NOT_YET_OPEN,
    /** Codes 800–804 and 900 are no schools. */
    PSEUDO_SCHOOL,
    /** Kindergartens count. */
    KINDERGARTEN
}
