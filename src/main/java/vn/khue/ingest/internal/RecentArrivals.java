package vn.khue.ingest.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.khue.ingest.Arrivals;
import vn.khue.ingest.DeliveryBook;
import vn.khue.ingest.NightArrivals;

/**
 * The arrivals of the night that was asked for last, kept while nothing comes in: a list of thousands of files that
 * every open page asks for, several times over.
 */
final class RecentArrivals {

    /** A deadline that passes changes the list although nothing comes in. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    /** As long as late files still change what is written down. */
    private static final int NIGHTS_IN_MOTION = 7;

    private final Arrivals arrivals;
    private final WrittenNights written;
    private final DeliveryLists lists;
    private @Nullable Known known;

    RecentArrivals(Arrivals arrivals, WrittenNights written, DeliveryLists lists) {
        this.arrivals = arrivals;
        this.written = written;
        this.lists = lists;
    }

    private record Known(NightArrivals arrivals, DeliveryBook.Stamp stamp, Instant at) {

        boolean holds(LocalDate night, DeliveryBook.Stamp now) {
            return arrivals.night().equals(night) && stamp.equals(now)
                    && at.plus(FRESH).isAfter(Instant.now());
        }
    }

    synchronized NightArrivals of(LocalDate night) {
        DeliveryBook.Stamp now = lists.stamp();
        if (known == null || !known.holds(night, now)) {
            known = new Known(read(night), now, Instant.now());
        }
        return known.arrivals();
    }

    private NightArrivals read(LocalDate night) {
        boolean past = night.isBefore(arrivals.tonight().minusDays(NIGHTS_IN_MOTION));
        return (past ? written.of(night) : Optional.<NightArrivals>empty()).orElseGet(() -> arrivals.of(night));
    }

    LocalDate tonight() {
        return arrivals.tonight();
    }
}
