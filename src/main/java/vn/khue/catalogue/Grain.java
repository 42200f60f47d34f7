package vn.khue.catalogue;

/** What a row means in time. */
public enum Grain {

    /** True from its date until replaced. */
    STATE,
    /** Belongs to a period, restated whole. */
    RESULT,
    /** Dated, corrected by key. */
    EVENT
}
