package vn.khue.schedule.internal;

import static vn.khue.store.tables.NightRun.NIGHT_RUN;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.khue.schedule.NightRun;
import vn.khue.schedule.NightStep;
import vn.khue.store.tables.records.NightRunRecord;

/** The rows of runs in the operational store. */
@Component
public final class NightRuns {

    private static final int LONGEST_REASON = 2000;

    private final DSLContext store;
    private final Clock clock = Clock.systemUTC();

    NightRuns(DSLContext store) {
        this.store = store;
    }

    /** Runs, newest first. */
    public List<NightRun> newest(int most) {
        return store.selectFrom(NIGHT_RUN).orderBy(NIGHT_RUN.ID.desc()).limit(most).fetch(NightRuns::run);
    }

    NightRun begin(LocalDate night, String by) {
        long id = store.insertInto(NIGHT_RUN).set(NIGHT_RUN.NIGHT, night)
                .set(NIGHT_RUN.STATE, NightRun.State.RUNNING.name()).set(NIGHT_RUN.STEP, NightStep.INTAKE.name())
                .set(NIGHT_RUN.STARTED_AT, now()).set(NIGHT_RUN.STARTED_BY, by)
                .returning(NIGHT_RUN.ID).fetchSingle(NIGHT_RUN.ID);
        return find(id);
    }

    NightRun step(NightRun run, NightStep step) {
        store.update(NIGHT_RUN).set(NIGHT_RUN.STEP, step.name()).where(NIGHT_RUN.ID.eq(run.id())).execute();
        return find(run.id());
    }

    NightRun counted(NightRun run, int expected, int received) {
        store.update(NIGHT_RUN).set(NIGHT_RUN.EXPECTED, expected).set(NIGHT_RUN.RECEIVED, received)
                .where(NIGHT_RUN.ID.eq(run.id())).execute();
        return find(run.id());
    }

    NightRun done(NightRun run, OptionalInt publication) {
        store.update(NIGHT_RUN).set(NIGHT_RUN.STATE, NightRun.State.DONE.name()).set(NIGHT_RUN.ENDED_AT, now())
                .set(NIGHT_RUN.PUBLICATION, publication.isEmpty() ? null : Integer.valueOf(publication.getAsInt()))
                .where(NIGHT_RUN.ID.eq(run.id())).execute();
        return find(run.id());
    }

    NightRun failed(NightRun run, String reason) {
        store.update(NIGHT_RUN).set(NIGHT_RUN.STATE, NightRun.State.FAILED.name()).set(NIGHT_RUN.ENDED_AT, now())
                .set(NIGHT_RUN.REASON, limited(reason)).where(NIGHT_RUN.ID.eq(run.id())).execute();
        return find(run.id());
    }

    /** To be called by the holder of the lease: then nobody else is running. */
    int giveUpBroken() {
        return store.update(NIGHT_RUN).set(NIGHT_RUN.STATE, NightRun.State.FAILED.name())
                .set(NIGHT_RUN.ENDED_AT, now()).set(NIGHT_RUN.REASON, "the process that ran it has gone")
                .where(NIGHT_RUN.STATE.eq(NightRun.State.RUNNING.name())).execute();
    }

    private NightRun find(long id) {
        return store.selectFrom(NIGHT_RUN).where(NIGHT_RUN.ID.eq(id)).fetchSingle(NightRuns::run);
    }

    private static NightRun run(NightRunRecord row) {
        return new NightRun(row.getId(), row.getNight(), NightRun.State.valueOf(row.getState()),
                NightStep.valueOf(row.getStep()), row.getStartedAt().toInstant(), row.getStartedBy(),
                Optional.ofNullable(row.getEndedAt()).map(OffsetDateTime::toInstant), number(row.getExpected()),
                number(row.getReceived()), number(row.getPublication()), Optional.ofNullable(row.getReason()));
    }

    private static OptionalInt number(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static String limited(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
