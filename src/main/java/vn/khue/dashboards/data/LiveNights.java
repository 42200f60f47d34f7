package vn.khue.dashboards.data;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khue.schedule.NightRun;
import vn.khue.schedule.Nights;

/** The nights themselves. */
@Component
class LiveNights implements NightDesk {

    private final Nights nights;

    LiveNights(Nights nights) {
        this.nights = nights;
    }

    @Override
    public LocalDate newest() {
        return nights.newest();
    }

    @Override
    public Optional<NightRun> last() {
        return nights.last();
    }

    @Override
    public Optional<NightRun> runNow(String by) {
        return nights.runNow(by);
    }
}
