package vn.khue.schedule;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the nights.
 *
 * @param at when a night is closed, in the time of Viet Nam
 * @param again when it is closed once more the same morning, for files that came after it and still in time; later than
 *     {@code at}
 * @param retry pause after a night that failed, before it is tried again
 * @param retries how often it is
 */
@ConfigurationProperties("khue.night")
public record NightSettings(@DefaultValue("02:00") LocalTime at, @DefaultValue("05:00") LocalTime again,
        @DefaultValue("10m") Duration retry,
        @DefaultValue("12") int retries) {

    public NightSettings {
        if (!again.isAfter(at)) {
            throw new IllegalArgumentException("khue.night.again must be later than khue.night.at: " + again);
        }
    }
}
