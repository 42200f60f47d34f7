package vn.khue.security;

import vn.khue.shared.Scope;

/** Who is asking; known on the thread of a request only. */
public interface CurrentPerson {

    /**
     * @throws org.springframework.security.core.AuthenticationException when nobody is signed in, or the account has
     *     been closed since
     */
    Person person();

    /** What that person may read. */
    default Scope scope() {
        return person().scope();
    }
}
