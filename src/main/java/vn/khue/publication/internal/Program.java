package vn.khue.publication.internal;

import java.util.Optional;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** The version of the running program, as a publication pins it: its number and the hash of what it was built from. */
@Component
class Program {

    private final String version;

    Program(Optional<BuildProperties> build) {
        version = build.map(known -> known.getVersion() + "+" + known.get("sources")).orElse("unpackaged");
    }

    String version() {
        return version;
    }
}
