package vn.khue.security.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import vn.khue.security.Person;
import vn.khue.security.RandomPassword;
import vn.khue.security.Role;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;
import vn.khue.store.PrivateFile;

/**
 * The account of {@code ops/ingest} and {@code ops/backup}. Whoever may read the file {@value #FILE} in the home may hand
 * in files for the department and copy everything, which the same person could do by hand; the password is new at each
 * start and the account reads no figures.
 */
@Component
final class IngestAccount {

    static final String LOGIN = "khue-ingest";
    static final String FILE = "ingest.login";

    /** The password is long and random: stretching it would protect nothing. */
    private static final int LEAST_STRENGTH = 4;

    private final Account account;

    IngestAccount(@Value("${khue.home}") Path home) {
        String password = RandomPassword.ofBits(256);
        PrivateFile.write(home.resolve(FILE), LOGIN + ":" + password + "\n");
        Person person = new Person(LOGIN, LOGIN, Role.OFFICER, new Scope(Set.of(), Set.of(), Audience.INTERNAL),
                Optional.of(Person.DEPARTMENT));
        account = new Account(person, "{bcrypt}" + new BCryptPasswordEncoder(LEAST_STRENGTH).encode(password));
    }

    Account account() {
        return account;
    }
}
