package vn.khue.security.internal;

import java.util.Optional;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import vn.khue.security.Person;
import vn.khue.security.Role;

/** Every account there is: people of the store, and the technical one of this process. */
@Component
public class Accounts implements UserDetailsService {

    private final StoredPeople people;
    private final IngestAccount ingest;

    Accounts(StoredPeople people, IngestAccount ingest) {
        this.people = people;
        this.ingest = ingest;
    }

    /** The active account of that login. */
    public Optional<Account> find(String login) {
        return login.equals(IngestAccount.LOGIN) ? Optional.of(ingest.account()) : people.account(login);
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        Account account = find(login).orElseThrow(() -> new UsernameNotFoundException(login));
        return User.withUsername(account.person().login())
                .password(account.passwordHash())
                .roles(roles(account.person()))
                .build();
    }

    private static String[] roles(Person person) {
        String role = person.role().name();
        return person.login().equals(IngestAccount.LOGIN) ? new String[] {role, Role.Names.OPERATOR}
                : new String[] {role};
    }
}
