package vn.khue.publication;

/** Where a build stands; each is announced when it is done. */
public enum BuildStep {
    /** The number is drawn and the deliveries are pinned. */
    OPENED,
    /** The deliveries' rows are stamped with the number. */
    LOADINGS,
    /** Every school has its number. */
    ENTITIES,
    /** Schools, their attributes and their places. */
    NETWORK,
    /** Which schools must be computed again. */
    TOUCHED,
    /** The additive changes of every indicator. */
    CHANGES,
    /** Scores, counted by subject and council. */
    TALLIES,
    /** The newest state of every indicator. */
    HEAD,
    /** The rules across datasets are judged, and whether figures contain what they must. */
    FINDINGS,
    /** What was written has been read back. */
    MANIFEST,
    /** Readers see it. */
    COMMITTED,
    /** What is only for speed is made, what nobody needs is gone. */
    TIDIED
}
