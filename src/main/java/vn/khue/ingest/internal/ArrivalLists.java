package vn.khue.ingest.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vn.khue.catalogue.Period;
import vn.khue.ingest.Arrival;
import vn.khue.ingest.Expected;
import vn.khue.ingest.NightArrivals;
import vn.khue.ingest.OwingSchool;

/** Puts together who owes what for a night and what has come. */
public final class ArrivalLists {

    private final DueCalendar calendar;
    private final RegisterFacts register;
    private final ArrivedFiles files;
    private final NightFacts nights;
    private final Clock clock;

    /** @param clock whether there is still time */
    public ArrivalLists(DueCalendar calendar, RegisterFacts register, ArrivedFiles files, NightFacts nights,
            Clock clock) {
        this.calendar = calendar;
        this.register = register;
        this.files = files;
        this.nights = nights;
        this.clock = clock;
    }

    /** The schools at work on a night, as the register has them that is checked or published. */
    public List<OwingSchool> schools(LocalDate night) {
        return register.roll().on(night);
    }

    /** The next file of every dataset that anybody owes whose time has not run out. */
    public List<Expected> upcoming() {
        return calendar.upcoming(clock.instant());
    }

    /** Every night from the first to the last. */
    public List<NightArrivals> of(LocalDate first, LocalDate last) {
        SchoolRoll roll = register.roll();
        Misses misses = nights.before(first);
        List<NightArrivals> lists = new ArrayList<>();
        for (LocalDate night : first.datesUntil(last.plusDays(1)).toList()) {
            List<Arrival> arrivals = arrivals(night, roll.on(night), misses);
            misses = misses.after(arrivals);
            lists.add(new NightArrivals(night, arrivals));
        }
        return lists;
    }

    private List<Arrival> arrivals(LocalDate night, List<OwingSchool> schools, Misses misses) {
        Instant now = clock.instant();
        return calendar.on(night).stream().flatMap(owed -> {
            Map<String, Came> came = files.of(owed);
            return schools.stream().filter(school -> owed.due().concerns(school.level()))
                    .map(school -> arrival(owed, school, of(school, came), misses, now));
        }).toList();
    }

    private static Optional<Came> of(OwingSchool school, Map<String, Came> came) {
        return Stream.concat(Stream.of(school.code()), school.formerCodes().stream())
                .flatMap(code -> Optional.ofNullable(came.get(code)).stream()).reduce(Came::and);
    }

    private static Arrival arrival(Owed owed, OwingSchool school, Optional<Came> came, Misses misses, Instant now) {
        String dataset = owed.contract().id();
        Arrival.State state = state(owed, came, now);
        boolean hasDays = state == Arrival.State.AWAITED && owed.contract().period() != Period.NIGHT;
        return new Arrival(dataset, owed.period().text(), school, state,
                came.filter(Came::accepted).isPresent(),
                came.map(file -> OptionalLong.of(file.delivery())).orElse(OptionalLong.empty()), came.map(Came::first),
                came.isPresent() ? 0 : misses.of(dataset, school) + (hasDays ? 0 : 1));
    }

    private static Arrival.State state(Owed owed, Optional<Came> came, Instant now) {
        boolean inTime = !came.map(Came::first).orElse(now).isAfter(owed.until());
        if (came.isPresent()) {
            return inTime ? Arrival.State.RECEIVED : Arrival.State.LATE;
        }
        return inTime ? Arrival.State.AWAITED : Arrival.State.MISSING;
    }
}
