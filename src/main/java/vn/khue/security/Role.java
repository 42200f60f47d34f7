package vn.khue.security;

/** What a person does here. The role opens pages; the {@linkplain vn.khue.shared.Scope scope} decides on figures. */
public enum Role {
    /** Directs: reads everything in scope. */
    LEADER,
    /** Keeps the data of a field: reads everything in scope, hands in files, among them targets. */
    OFFICER,
    /** Reads and reports for single schools. */
    SCHOOL,
    /** Keeps the centre running: people, the catalogue, health. */
    ADMINISTRATOR;

    /** Names for annotations such as {@code @RolesAllowed}. */
    public static final class Names {

        public static final String LEADER = "LEADER";
        public static final String OFFICER = "OFFICER";
        public static final String SCHOOL = "SCHOOL";
        public static final String ADMINISTRATOR = "ADMINISTRATOR";

        /** Nobody's role: of the account that this machine's commands use, which whoever owns the home may read. */
        public static final String OPERATOR = "OPERATOR";

        private Names() {
        }
    }
}
