package vn.khue.security;

import java.util.Optional;
import vn.khue.shared.Scope;

/**
 * Somebody with an account.
 *
 * @param login name to sign in with
 * @param name as shown
 * @param role what they do
 * @param scope what they may read
 * @param sender on whose behalf they hand in files: {@value #DEPARTMENT}, or the code of a school or unit; empty: they
 *     may not
 */
public record Person(String login, String name, Role role, Scope scope, Optional<String> sender) {

    /** The sender of files that the department itself hands in. */
    public static final String DEPARTMENT = "department";

    public Person {
        if (login.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a person has a login and a name");
        }
    }
}
