package vn.khue.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until it is set, in the time of Viet Nam. */
public final class MovingClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final AtomicReference<Instant> now;

    private MovingClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    /** @param time such as {@code 2023-05-31T20:00} */
    public static MovingClock at(String time) {
        return new MovingClock(moment(time));
    }

    /** From now on it is this time. */
    public void set(String time) {
        now.set(moment(time));
    }

    private static Instant moment(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
