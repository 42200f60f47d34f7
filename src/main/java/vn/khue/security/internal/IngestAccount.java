package vn.khue.security.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import vn.khue.security.Person;
import vn.khue.security.Role;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;

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
        write(home.resolve(FILE), LOGIN + ":" + password + "\n");
        Person person = new Person(LOGIN, LOGIN, Role.OFFICER, new Scope(Set.of(), Set.of(), Audience.INTERNAL),
                Optional.of(Person.DEPARTMENT));
        account = new Account(person, "{bcrypt}" + new BCryptPasswordEncoder(LEAST_STRENGTH).encode(password));
    }

    Account account() {
        return account;
    }

    /** Whole and private from its first moment: written beside, then moved. */
    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot write " + file, problem);
        }
    }
}
