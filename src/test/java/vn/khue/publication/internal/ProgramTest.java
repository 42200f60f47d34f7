package vn.khue.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.info.BuildProperties;

class ProgramTest {

    @Test
    void saysItsNumberAndWhatItWasBuiltFrom() {
        Properties told = new Properties();
        told.setProperty("version", "0.1.0");
        told.setProperty("sources", "4f2a9c01d3b7e856");

        assertThat(new Program(Optional.of(new BuildProperties(told))).version()).isEqualTo("0.1.0+4f2a9c01d3b7e856");
    }

    @Test
    void saysSoWhenItWasNotBuilt() {
        assertThat(new Program(Optional.empty()).version()).isEqualTo("unpackaged");
    }
}
