package vn.khue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class DatasetsGuideTest {

    /** After a change of a contract run {@link DatasetsGuide}. */
    @Test
    void thePageSaysWhatTheContractsSay() throws IOException {
        assertThat(Files.readString(DatasetsGuide.PAGE)).isEqualTo(new DatasetsGuide(Catalogue.bundled()).text());
    }
}
