package vn.khue.opening;

/** How far a centre has come. */
public enum OpeningStage {
    /** Nobody can sign in: whoever holds the code may open it. */
    UNOPENED,
    /** There are accounts and no centre: an administrator says whose it is. */
    WITHOUT_CENTRE,
    /** Open, and its administrator has not said that it is set up. */
    BEING_SET_UP,
    /** Like any other day. */
    OPEN
}
