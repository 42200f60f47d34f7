package vn.khue.security.internal;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.khue.security.CurrentPerson;
import vn.khue.security.Person;

/** Whom Spring Security has let in. Read anew each time, so that a change of scope holds from the next request on. */
@Component
class SignedInPerson implements CurrentPerson {

    private final Accounts accounts;

    SignedInPerson(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Person person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
        }
        return accounts.find(authentication.getName())
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("no active account"))
                .person();
    }
}
