package vn.khue.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;
import vn.khue.schedule.internal.Night;
import vn.khue.schedule.internal.NightRuns;

/** The nights as pages see them: to run one now, to watch it, and to look back. */
@Service
public final class Nights implements AutoCloseable {

    private final Night night;
    private final NightRuns runs;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("night").factory());

    Nights(Night night, NightRuns runs) {
        this.night = night;
        this.runs = runs;
    }

    /**
     * Begins to close the newest night that has ended, on a thread of its own; {@link NightProgress} tells the rest.
     *
     * @param by login of the person who asks
     * @return the run; empty when one is under way already
     */
    public Optional<NightRun> runNow(String by) {
        return night.begin(by).map(begun -> {
            thread.execute(begun::run);
            return begun.first();
        });
    }

    /** The newest night that has ended: the one that a run closes. */
    public LocalDate newest() {
        return night.newest();
    }

    /** The newest run, which may be under way. */
    public Optional<NightRun> last() {
        return history(1).stream().findFirst();
    }

    /** Runs, newest first. */
    public List<NightRun> history(int most) {
        return runs.newest(most);
    }

    @Override
    public void close() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(30, TimeUnit.SECONDS);
    }
}
