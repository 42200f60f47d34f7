package vn.khue.security;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.khue.security.internal.Accounts;
import vn.khue.shared.Scope;

/**
 * Who is asking. Read anew each time, so that a change of scope holds from the next request on; known on the thread of
 * a request only.
 */
@Component
public class CurrentPerson {

    private final Accounts accounts;

    CurrentPerson(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in, or the account has been closed */
    public Person person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
        }
        return accounts.find(authentication.getName())
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("no active account"))
                .person();
    }

    /** What that person may read. */
    public Scope scope() {
        return person().scope();
    }
}
