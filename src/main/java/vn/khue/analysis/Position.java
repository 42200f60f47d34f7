package vn.khue.analysis;

/** Where a unit lies in a funnel. */
public enum Position {
    /** Above the 99.8 % line. */
    FAR_ABOVE,
    /** Above the 95 % line. */
    ABOVE,
    /** Not distinguishable from the whole. */
    WITHIN,
    /** Below the 95 % line. */
    BELOW,
    /** Below the 99.8 % line. */
    FAR_BELOW;

    /** Above either line. */
    public boolean isAbove() {
        return this == FAR_ABOVE || this == ABOVE;
    }

    /** Below either line. */
    public boolean isBelow() {
        return this == FAR_BELOW || this == BELOW;
    }
}
