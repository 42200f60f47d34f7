package vn.khue.security;

import java.util.Optional;
import vn.khue.shared.Scope;

/** Everybody with an account. */
public interface People {

    /** The active person of that login. */
    Optional<Person> find(String login);

    /** Whether nobody has an account yet. */
    boolean isEmpty();

    /** Opens an account, or gives an existing one this name, role, scope and password. */
    void put(Person person, String password);

    /** Gives an existing account another scope. */
    void entrust(String login, Scope scope);

    /** Closes an account; what was done with it stays. */
    void deactivate(String login);
}
