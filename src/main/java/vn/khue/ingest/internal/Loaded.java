package vn.khue.ingest.internal;

import vn.khue.catalogue.checks.FactHash;

/**
 * What an attempt brought into the warehouse, as read back from there.
 *
 * @param loading number of the attempt
 * @param read rows below the header that are not blank
 * @param accepted rows that became facts
 * @param rejected rows that did not
 * @param hash of the accepted rows, whatever their order
 */
record Loaded(long loading, long read, long accepted, long rejected, String hash) {

    /** An attempt that brought no row. */
    static Loaded nothing(long loading) {
        return new Loaded(loading, 0, 0, 0, FactHash.EMPTY);
    }
}
