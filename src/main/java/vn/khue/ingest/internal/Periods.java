package vn.khue.ingest.internal;

import java.time.Instant;
import java.util.Optional;
import vn.khue.catalogue.Contract;

/** Which period a file covers: the one that its sender stated, or that its name or the moment of its receipt tells. */
final class Periods {

    private final DueCalendar calendar;

    /** @param calendar to which night a moment belongs */
    Periods(DueCalendar calendar) {
        this.calendar = calendar;
    }

    /** Empty when the sender stated what is no period of the contract's kind, or none where one must be stated. */
    Optional<DeliveryPeriod> of(Contract contract, Optional<String> stated, String fileName, Instant receivedAt) {
        return stated.isPresent() ? DeliveryPeriod.parse(contract.period(), stated.get())
                : DeliveryPeriod.guess(contract.period(), fileName, calendar.dayFor(contract, receivedAt));
    }
}
