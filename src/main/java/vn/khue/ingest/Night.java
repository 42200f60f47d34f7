package vn.khue.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A night of deliveries, from noon to noon: what comes in the morning still belongs to the night before.
 *
 * @param day the date of its evening
 */
public record Night(LocalDate day) {

    private static final LocalTime TURNS = LocalTime.NOON;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The night that a moment belongs to. */
    public static Night of(Instant moment) {
        return new Night(moment.atZone(ZONE).minusHours(TURNS.getHour()).toLocalDate());
    }

    /** Its first moment. */
    public Instant from() {
        return day.atTime(TURNS).atZone(ZONE).toInstant();
    }

    /** The first moment of the next one. */
    public Instant to() {
        return day.plusDays(1).atTime(TURNS).atZone(ZONE).toInstant();
    }
}
