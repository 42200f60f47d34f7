package vn.khue.schedule;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the nights.
 *
 * @param at when a night is closed, in the time of Viet Nam
 * @param retry pause after a night that failed, before it is tried again
 * @param retries how often it is
 */
@ConfigurationProperties("khue.night")
public record NightSettings(@DefaultValue("02:00") LocalTime at, @DefaultValue("10m") Duration retry,
        @DefaultValue("12") int retries) {
}
