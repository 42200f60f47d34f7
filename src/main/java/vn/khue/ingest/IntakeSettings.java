package vn.khue.ingest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the intake.
 *
 * @param maxSize most bytes of one file
 * @param segment length from which on the archive begins its next file
 * @param every pause between two looks for received deliveries
 * @param settle pause after a file during which more are waited for, so that a burst is worked off in the order in
 *     which datasets lean on each other
 */
@ConfigurationProperties("khue.intake")
public record IntakeSettings(@DefaultValue("200MB") DataSize maxSize, @DefaultValue("256MB") DataSize segment,
        @DefaultValue("500ms") Duration every, @DefaultValue("700ms") Duration settle) {
}
