package vn.khue.publication.internal;

import static vn.khue.store.tables.Tables.DELIVERY;
import static vn.khue.store.tables.Tables.OUTBOX;
import static vn.khue.store.tables.Tables.PUBLICATION;
import static vn.khue.store.tables.Tables.PUBLICATION_RULE;
import static vn.khue.store.tables.Tables.TARGET;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Restate;
import vn.khue.network.Units;
import vn.khue.publication.AlsoCommitted;
import vn.khue.publication.Published;
import vn.khue.publication.PublicationFailed;
import vn.khue.publication.Snapshot;
import vn.khue.store.Lease;
import vn.khue.store.Leases;
import vn.khue.store.tables.records.PublicationRecord;

/** The rows of the operational store in which a publication is opened, committed or given up: each in one transaction. */
@Component
class PublicationRegister {

    /** States of a publication. */
    enum State { BUILDING, PUBLISHED, ABORTED }

    private static final String CHECKED = "CHECKED";
    private static final String VISIBLE = "PUBLISHED";

    private final DSLContext store;
    private final Leases leases;
    private final Catalogue catalogue;
    private final Units units;
    private final RuleNumbers rules;
    private final Program program;
    private final List<AlsoCommitted> others;
    private final Clock clock = Clock.systemUTC();

    PublicationRegister(DSLContext store, Leases leases, Catalogue catalogue, Units units, RuleNumbers rules,
            Program program, List<AlsoCommitted> others) {
        this.store = store;
        this.leases = leases;
        this.catalogue = catalogue;
        this.units = units;
        this.rules = rules;
        this.program = program;
        this.others = others;
    }

    Optional<Published> newest() {
        return store.selectFrom(PUBLICATION).where(PUBLICATION.STATE.eq(State.PUBLISHED.name()))
                .orderBy(PUBLICATION.N.desc()).limit(1).fetchOptional(PublicationRegister::published);
    }

    Optional<Published> find(int number) {
        return store.selectFrom(PUBLICATION).where(PUBLICATION.N.eq(number))
                .and(PUBLICATION.STATE.eq(State.PUBLISHED.name())).fetchOptional(PublicationRegister::published);
    }

    /** What is visible once {@code number} is. */
    Snapshot snapshot(int number) {
        return snapshot(store, number);
    }

    private static Snapshot snapshot(DSLContext context, int number) {
        return new Snapshot(number, new TreeSet<>(context.select(PUBLICATION.N).from(PUBLICATION)
                .where(PUBLICATION.STATE.eq(State.ABORTED.name())).and(PUBLICATION.N.lt(number))
                .fetch(PUBLICATION.N)));
    }

    /** The numbers of the newest {@code count} publications. */
    List<Integer> newest(int count) {
        return store.select(PUBLICATION.N).from(PUBLICATION).where(PUBLICATION.STATE.eq(State.PUBLISHED.name()))
                .orderBy(PUBLICATION.N.desc()).limit(count).fetch(PUBLICATION.N);
    }

    /** Gives up what an earlier holder of the lease left behind. Under the lease, nobody else can be building. */
    int giveUpBroken(Lease lease) {
        return store.transactionResult(tx -> {
            leases.requireCurrent(tx.dsl(), lease);
            return abort(tx.dsl(), PUBLICATION.FENCE.lt(lease.fence()), "the process that built it has gone");
        });
    }

    /** Gives up one number for a reason. */
    void giveUp(Build build, String reason) {
        abort(store, PUBLICATION.N.eq(build.number()), reason);
    }

    private int abort(DSLContext context, Condition which, String reason) {
        return context.update(PUBLICATION).set(PUBLICATION.STATE, State.ABORTED.name())
                .set(PUBLICATION.CLOSED_AT, now()).set(PUBLICATION.REASON, limited(reason))
                .where(PUBLICATION.STATE.eq(State.BUILDING.name())).and(which).execute();
    }

    /** Draws a number and pins everything; empty when nothing waits and no rule has changed. */
    Optional<Build> open(Published.Kind kind, Lease lease) {
        return store.transactionResult(tx -> open(tx.dsl(), kind, lease));
    }

    private Optional<Build> open(DSLContext tx, Published.Kind kind, Lease lease) {
        leases.requireCurrent(tx, lease);
        Restatements restatements = restatements(tx);
        Optional<Published> previous = newest();
        Map<String, Integer> numbers = rules.register(tx);
        Set<Integer> known = previous.map(published -> rulesOf(tx, published)).orElse(Set.of());
        List<Integer> fresh = numbers.values().stream().filter(rule -> !known.contains(rule)).toList();
        boolean nothingNew = restatements.appearing().isEmpty() && restatements.overtaken().isEmpty();
        if (nothingNew && (fresh.isEmpty() || previous.isEmpty())) {
            return Optional.empty();
        }
        int number = tx.select(DSL.coalesce(DSL.max(PUBLICATION.N), 0)).from(PUBLICATION).fetchSingle().value1() + 1;
        LocalDate before = previous.map(Published::dataDate).orElse(LocalDate.MIN);
        LocalDate dataDate = restatements.appearing().stream().map(PinnedDelivery::asOf)
                .reduce(before, (a, b) -> a.isAfter(b) ? a : b);
        Build build = new Build(number, snapshot(tx, number), dataDate.equals(LocalDate.MIN) ? today() : dataDate,
                before, today(), restatements.appearing(), restatements.retiring(), restatements.overtaken(), numbers,
                fresh);
        record(tx, build, kind, lease);
        return Optional.of(build);
    }

    private void record(DSLContext tx, Build build, Published.Kind kind, Lease lease) {
        tx.insertInto(PUBLICATION).set(PUBLICATION.N, build.number()).set(PUBLICATION.STATE, State.BUILDING.name())
                .set(PUBLICATION.KIND, kind.name()).set(PUBLICATION.FENCE, lease.fence())
                .set(PUBLICATION.DATA_DATE, build.dataDate()).set(PUBLICATION.CATALOGUE, catalogue.version())
                .set(PUBLICATION.NETWORK, units.version()).set(PUBLICATION.TARGETS, targets(tx))
                .set(PUBLICATION.PROGRAM, program.version()).set(PUBLICATION.OPENED_AT, now()).execute();
        DeliveryMoves deliveries = new DeliveryMoves(tx, now());
        deliveries.pin(build.number(), build.appearing(), 1);
        deliveries.pin(build.number(), build.retiring(), -1);
        build.rules().values().forEach(rule -> tx.insertInto(PUBLICATION_RULE)
                .set(PUBLICATION_RULE.N, build.number()).set(PUBLICATION_RULE.RULE, rule).execute());
    }

    /** The only switch of visibility. */
    Published commit(Build build, Lease lease) {
        List<AlsoCommitted.Decision> decisions = others.stream()
                .map(other -> other.prepare(new AboutToCommit(build, catalogue))).toList();
        return store.transactionResult(tx -> {
            leases.requireCurrent(tx.dsl(), lease);
            requireOne(tx.dsl().update(PUBLICATION).set(PUBLICATION.STATE, State.PUBLISHED.name())
                    .set(PUBLICATION.CLOSED_AT, now())
                    .where(PUBLICATION.N.eq(build.number())).and(PUBLICATION.FENCE.eq(lease.fence()))
                    .and(PUBLICATION.STATE.eq(State.BUILDING.name())).execute(), "publication " + build.number());
            DeliveryMoves deliveries = new DeliveryMoves(tx.dsl(), now());
            deliveries.show(build.number(), build.appearing());
            deliveries.retire(build.retiring());
            deliveries.overtake(build.overtaken());
            decisions.forEach(decision -> decision.decide(tx.dsl()));
            pinTargets(tx.dsl(), build);
            tx.dsl().insertInto(OUTBOX).set(OUTBOX.KIND, "PUBLISHED").set(OUTBOX.PUBLICATION, build.number())
                    .set(OUTBOX.AT, now()).execute();
            return tx.dsl().selectFrom(PUBLICATION).where(PUBLICATION.N.eq(build.number()))
                    .fetchSingle(PublicationRegister::published);
        });
    }

    /** Goals that come with a publication are in force with it. */
    private static void pinTargets(DSLContext tx, Build build) {
        tx.update(PUBLICATION).set(PUBLICATION.TARGETS, targets(tx)).where(PUBLICATION.N.eq(build.number())).execute();
    }

    /** Back to the intake; the others need not wait for them. */
    void sendBack(List<Long> deliveries) {
        store.transaction(tx -> new DeliveryMoves(tx.dsl(), now()).sendBack(deliveries));
    }

    private Restatements restatements(DSLContext tx) {
        List<PinnedDelivery> waiting = deliveries(tx, DELIVERY.STATE.eq(CHECKED));
        Set<String> datasets = new HashSet<>();
        Set<String> periods = new HashSet<>();
        waiting.forEach(delivery -> {
            datasets.add(delivery.dataset());
            periods.add(delivery.period());
        });
        List<PinnedDelivery> visible = deliveries(tx, DELIVERY.STATE.eq(VISIBLE)
                .and(DELIVERY.DATASET.in(datasets)).and(DELIVERY.PERIOD.in(periods)));
        return Restatements.of(waiting, visible, this::isRestatedWholly);
    }

    private boolean isRestatedWholly(PinnedDelivery delivery) {
        return catalogue.contract(delivery.dataset()).restate().mode() == Restate.Mode.REPLACE;
    }

    private static List<PinnedDelivery> deliveries(DSLContext tx, Condition which) {
        return tx.selectFrom(DELIVERY).where(which).orderBy(DELIVERY.ID)
                .fetch(row -> new PinnedDelivery(row.getId(), row.getDataset(), row.getSender(), row.getPeriod(),
                        row.getAsOf(), row.getLoading(), row.getRowsHash(), 0));
    }

    private static Set<Integer> rulesOf(DSLContext tx, Published published) {
        return tx.select(PUBLICATION_RULE.RULE).from(PUBLICATION_RULE)
                .where(PUBLICATION_RULE.N.eq(published.number())).fetchSet(PUBLICATION_RULE.RULE);
    }

    private static long targets(DSLContext tx) {
        return tx.select(DSL.coalesce(DSL.max(TARGET.VERSION), 0L)).from(TARGET).fetchSingle().value1();
    }

    private static void requireOne(int rows, String what) {
        if (rows != 1) {
            throw new PublicationFailed(what + " is not in the state that the build found it in");
        }
    }

    private static Published published(PublicationRecord row) {
        return new Published(row.getN(), Published.Kind.valueOf(row.getKind()), row.getDataDate(),
                row.getClosedAt().toInstant());
    }

    private static String limited(String reason) {
        return reason.length() <= 2000 ? reason : reason.substring(0, 2000);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
