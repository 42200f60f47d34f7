package vn.khue.security.internal;

import vn.khue.security.Person;

/**
 * A person and the password's bcrypt hash.
 *
 * @param passwordHash in the form {@code {bcrypt}$2a$…}
 */
public record Account(Person person, String passwordHash) {
}
