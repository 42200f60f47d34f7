package vn.khue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.StaticApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class CatalogueReporterTest {

    private final CatalogueReporter reporter = new CatalogueReporter(new StaticApplicationContext());

    @TempDir
    private Path path;

    @Test
    void aStartOnABadFolderIsRefusedWithALineForEachProblem(CapturedOutput output) {
        CatalogueFolder.copiedTo(path).change("indicators/dx-gap.yaml", "at: period", "at: noon")
                .change("contracts/cashless.yaml", "about: school", "about: [school");

        new ApplicationContextRunner().withUserConfiguration(CatalogueConfiguration.class)
                .withPropertyValues("khue.catalogue=" + path)
                .run(context -> assertThat(reporter.reportException(context.getStartupFailure())).isTrue());

        assertThat(output.getErr().lines()).hasSize(6).satisfiesExactly(
                head -> assertThat(head).startsWith("Danh mục trong KHUE_CATALOGUE có lỗi"),
                yaml -> assertThat(yaml).startsWith("contracts/cashless.yaml:").endsWith("[yaml]"),
                at -> assertThat(at).startsWith("indicators/dx-gap.yaml:").contains("'at' phải là một trong"),
                head -> assertThat(head).startsWith("The catalogue in KHUE_CATALOGUE has problems"),
                yaml -> assertThat(yaml).startsWith("contracts/cashless.yaml:").endsWith("[yaml]"),
                at -> assertThat(at).startsWith("indicators/dx-gap.yaml:").contains("'at' must be one of"));
    }

    @Test
    void otherFailuresAreLeftToOthers() {
        assertThat(reporter.reportException(new IllegalStateException("another", new RuntimeException()))).isFalse();
    }
}
