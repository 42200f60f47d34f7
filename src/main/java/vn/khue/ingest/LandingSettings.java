package vn.khue.ingest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the landing folder.
 *
 * @param every pause between two looks
 * @param stable how long a file that was not renamed in must have lain still before it counts as complete
 */
@ConfigurationProperties("khue.landing")
public record LandingSettings(@DefaultValue("1s") Duration every, @DefaultValue("10s") Duration stable) {
}
