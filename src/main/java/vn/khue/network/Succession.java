package vn.khue.network;

import vn.khue.shared.UnitId;

/**
 * What became of a unit. The predecessor ends on the day the successor begins.
 *
 * @param from predecessor
 * @param to successor, one of several after a split
 * @param kind how
 */
public record Succession(UnitId from, UnitId to, Kind kind) {

    /** How one unit follows another. */
    public enum Kind {
        /** Same code and land under new subdivisions (Luật 72/2025/QH15). */
        CONTINUE,
        /** Same code and land, another name or rank. */
        RENAME,
        /** Same land, another code. */
        RECODE,
        /** The land of several units joined. */
        MERGE,
        /** The land shared out among several units, each of which may take from several. */
        SPLIT
    }
}
