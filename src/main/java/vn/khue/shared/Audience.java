package vn.khue.shared;

/** How exact the cells are that a reader may see (Luật 91/2025/QH15; design: suppression by audience). */
public enum Audience {
    /** Officers in their scope: exact cells, reads audited. */
    INTERNAL,
    /** Leaders' shared links, mail, other departments: small cells suppressed. */
    SHARED,
    /** Everybody. */
    PUBLIC
}
