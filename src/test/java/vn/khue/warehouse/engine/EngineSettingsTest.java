package vn.khue.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class EngineSettingsTest {

    @Test
    void withoutSettingsTheEngineIsModest() {
        EngineSettings settings = bind(Map.of());
        assertThat(settings).isEqualTo(new EngineSettings(null, null, DataSize.ofGigabytes(2), 4,
                Duration.ofSeconds(60), Duration.ofSeconds(15)));
    }

    @Test
    void theLibraryIsNamed() {
        assertThat(bind(Map.of("khue.engine.library", "/opt/libchdb.so")).library()).isEqualTo(Path.of("/opt/libchdb.so"));
    }

    @Test
    void tooLittleMemoryIsRefused() {
        assertThatThrownBy(() -> bind(Map.of("khue.engine.memory", "64MB")))
                .rootCause().hasMessage("khue.engine.memory is 67108864B, at least 512MB are needed");
    }

    private static EngineSettings bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("khue.engine", EngineSettings.class);
    }
}
