package vn.khue.ingest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.khue.ingest.internal.ArrivalLists;

/**
 * Which school owes which file for a night, and what has come: by the contracts' calendars, the register of schools and
 * the deliveries, as they stand now.
 */
public final class Arrivals {

    private static final int HOURS_OF_MORNING = 12;

    private final ArrivalLists lists;
    private final Clock clock;

    Arrivals(ArrivalLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** What is owed for a night. A night bears the date of its evening; it ends on the morning after. */
    public NightArrivals of(LocalDate night) {
        return lists.of(night, night).getFirst();
    }

    /** The schools at work on a night, by the register that is checked or published. */
    public List<OwingSchool> schools(LocalDate night) {
        return lists.schools(night);
    }

    /** The next file of every dataset that anybody owes whose time has not run out. */
    public List<Expected> upcoming() {
        return lists.upcoming();
    }

    /** The night that is under way, or the one to come: until noon that of yesterday evening. */
    public LocalDate tonight() {
        return LocalDateTime.now(clock).minusHours(HOURS_OF_MORNING).toLocalDate();
    }
}
