package vn.khue.catalogue;

/** What remains of a cell once it is checked. */
public enum Keep {

    /** The value. */
    VALUE,
    /** A keyed hash: equal values stay equal, nobody reads them. */
    HASH,
    /** Nothing: the column only serves the checks. */
    NO
}
