package vn.khue.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.StaticApplicationContext;
import vn.khue.network.internal.CentreTable;
import vn.khue.store.TestStore;

/** What a start does that asks for the sample, or does not, on a home that holds either. */
@ExtendWith(OutputCaptureExtension.class)
class RightSideTest {

    private static final CentreInfo SAMPLE =
            new CentreInfo("Sở GD&ĐT Đắk Lắk", "66", true, Optional.of(LocalDate.of(2023, 5, 31)));
    private static final CentreInfo REAL = new CentreInfo("Sở GD&ĐT Hà Nội", "01", false, Optional.empty());

    @Test
    void aDemonstrationStartsOnTheSample() {
        startOn(SAMPLE, Set.of("demo"), context -> assertThat(context).hasNotFailed());
    }

    @Test
    void anOrdinaryStartOnTheSampleIsRefusedInOneLine(CapturedOutput output) {
        startOn(SAMPLE, Set.of(), context -> {
            assertThat(context).hasFailed();
            boolean reported = new SampleMismatchReporter(new StaticApplicationContext())
                    .reportException(context.getStartupFailure());
            assertThat(reported).isTrue();
        });
        assertThat(output.getErr()).isEqualTo("Thư mục dữ liệu này chứa tỉnh mẫu, không trộn với số liệu thật:"
                + " chạy ops/run --demo, hoặc đặt KHUE_HOME tới thư mục khác."
                + " · This home holds the sample province: start with --demo, or set KHUE_HOME to another folder."
                + System.lineSeparator());
    }

    @Test
    void aDemonstrationOnRealDataIsRefusedAndSaysWhose() {
        startOn(REAL, Set.of("demo"), context -> assertThat(context.getStartupFailure()).hasRootCauseInstanceOf(
                SampleMismatch.class).rootCause().hasMessageStartingWith("Thư mục dữ liệu này chứa số liệu thật của"
                + " Sở GD&ĐT Hà Nội, không trộn với tỉnh mẫu: chạy ops/run không có --demo"));
    }

    @Test
    void anOrdinaryStartOnRealDataGoesOn() {
        startOn(REAL, Set.of(), context -> assertThat(context).hasNotFailed());
    }

    @Test
    void otherFailuresAreLeftToOthers() {
        assertThat(new SampleMismatchReporter(new StaticApplicationContext())
                .reportException(new IllegalStateException("another", new RuntimeException("still another"))))
                .isFalse();
    }

    private static void startOn(CentreInfo opened, Set<String> profiles,
            ContextConsumer<AssertableApplicationContext> then) {
        try (TestStore store = TestStore.h2()) {
            Centre centre = new Centre(new CentreTable(store.dsl()));
            centre.open(opened);
            new ApplicationContextRunner().withBean(Centre.class, () -> centre)
                    .withUserConfiguration(NetworkConfiguration.class)
                    .withInitializer(context -> profiles.forEach(context.getEnvironment()::addActiveProfile))
                    .run(then);
        }
    }
}
