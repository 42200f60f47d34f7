package vn.khue.warehouse.engine;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The embedded engine.
 *
 * @param library libchdb of this platform ({@code KHUE_ENGINE_LIBRARY}); null: where {@code ops} installs it
 * @param binary an official {@code clickhouse} program to run in place of the library; null: none
 * @param memory what the whole engine may take; one query may take half of it
 * @param threads what one query may use
 * @param readyWithin how long a start may take, the wait for an old engine on the same data included
 * @param stopWithin how long a clean stop may take before the process is ended
 */
@ConfigurationProperties("khue.engine")
public record EngineSettings(
        @Nullable Path library,
        @Nullable Path binary,
        @DefaultValue("2GB") DataSize memory,
        @DefaultValue("4") int threads,
        @DefaultValue("60s") Duration readyWithin,
        @DefaultValue("15s") Duration stopWithin) {

    public EngineSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("khue.engine.threads is " + threads + ", at least 1 is needed");
        }
        if (memory.toMegabytes() < 512) {
            throw new IllegalArgumentException("khue.engine.memory is " + memory + ", at least 512MB are needed");
        }
    }
}
