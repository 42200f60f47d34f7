package vn.khue.analysis;

/** What is known of why a school does not count; the nearest first. */
public enum Lack {
    /** It had a certificate, which ran out. */
    EXPIRED,
    /** It had one, which was taken back. */
    REVOKED,
    /** It never had one. */
    NEVER
}
