package vn.khue.publication.internal;

import java.util.Optional;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.stereotype.Component;

/** The version of the running program, as a publication pins it. */
@Component
class Program {

    private final String version;

    Program(Optional<BuildProperties> build, Optional<GitProperties> git) {
        String number = build.map(BuildProperties::getVersion).orElse("unpackaged");
        this.version = git.map(GitProperties::getShortCommitId).map(commit -> number + "+" + commit).orElse(number);
    }

    String version() {
        return version;
    }
}
