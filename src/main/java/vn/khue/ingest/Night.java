package vn.khue.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A day's deliveries, up to the hour at which the night publishes them: what comes after 02:00 belongs to the next.
 *
 * @param day on which it begins
 */
public record Night(LocalDate day) {

    /** When one night ends and the next begins. */
    public static final LocalTime CLOSES = LocalTime.of(2, 0);

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The night that a moment belongs to. */
    public static Night of(Instant moment) {
        return new Night(moment.atZone(ZONE).minusHours(CLOSES.getHour()).toLocalDate());
    }

    /** Its first moment. */
    public Instant from() {
        return day.atTime(CLOSES).atZone(ZONE).toInstant();
    }

    /** The first moment of the next one. */
    public Instant to() {
        return day.plusDays(1).atTime(CLOSES).atZone(ZONE).toInstant();
    }
}
