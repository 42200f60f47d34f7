package vn.khue.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.ingest.internal.Deliveries;
import vn.khue.ingest.internal.DeliveryCheck;
import vn.khue.ingest.internal.Facts;
import vn.khue.ingest.internal.archive.Archive;
import vn.khue.ingest.internal.archive.Place;
import vn.khue.ingest.internal.archive.Spool;
import vn.khue.shared.NotVisible;
import vn.khue.store.Lease;
import vn.khue.store.Leases;
import vn.khue.store.tables.records.DeliveryRecord;

/** One intake behind every door: takes files, works on them, and says what became of them. */
public final class Intake {

    private static final String LEASE = "intake";
    private static final int PROBLEMS = 20;

    private final Archive archive;
    private final Deliveries deliveries;
    private final DeliveryCheck check;
    private final Leases leases;
    private final Facts facts;
    private final Catalogue catalogue;
    private final long maxSize;
    private volatile Instant lastReceived = Instant.EPOCH;

    Intake(Archive archive, Deliveries deliveries, DeliveryCheck check, Leases leases, Facts facts,
            Catalogue catalogue, long maxSize) {
        this.archive = archive;
        this.deliveries = deliveries;
        this.check = check;
        this.leases = leases;
        this.facts = facts;
        this.catalogue = catalogue;
        this.maxSize = maxSize;
    }

    /**
     * Takes a file. When this returns, its bytes and its delivery survive any crash. The same bytes by the same sender
     * are the delivery that they were the first time; if that was refused, it is tried again.
     *
     * @throws FileTooLarge when there are more bytes than the settings allow
     */
    public Receipt receive(Handed handed, InputStream bytes) throws IOException {
        try (Spool spool = Spool.take(bytes, archive.waiting(), maxSize)
                .orElseThrow(() -> new FileTooLarge(maxSize))) {
            Optional<Receipt> known = deliveries.find(handed, spool.sha256());
            Receipt receipt = known.isPresent() ? known.get() : archive(handed, spool);
            lastReceived = Instant.now();
            return receipt;
        }
    }

    private Receipt archive(Handed handed, Spool spool) throws IOException {
        Place place = archive.append(handed.sender() + "\t" + handed.fileName(), spool);
        return deliveries.register(handed, spool, place);
    }

    /** When this process took its last file. */
    Instant lastReceived() {
        return lastReceived;
    }

    /**
     * Works off everything received, unless another instance is at it. What fails for the warehouse's sake is tried
     * again the next time.
     */
    public void work() {
        leases.tryAcquire(LEASE).ifPresent(this::work);
    }

    /**
     * Works off everything received up to now, after another instance that is at it.
     *
     * @throws IllegalStateException when that takes longer than {@code patience}
     */
    public void workOff(Duration patience) {
        work(leases.acquire(LEASE, patience)
                .orElseThrow(() -> new IllegalStateException("the intake was busy for " + patience)));
    }

    private void work(Lease lease) {
        try (lease) {
            check.all(lease);
        }
    }

    /**
     * How far a delivery has come.
     *
     * @throws NotVisible when there is none of that number
     */
    public DeliveryState state(long delivery) {
        return deliveries.state(delivery).orElseThrow(() -> new NotVisible("delivery " + delivery));
    }

    /**
     * What became of a delivery.
     *
     * @throws NotVisible when there is none of that number
     */
    public DeliveryReport report(long delivery) {
        DeliveryRecord row = deliveries.find(delivery)
                .orElseThrow(() -> new NotVisible("delivery " + delivery));
        return new DeliveryReport(row.getId(), Optional.ofNullable(row.getDataset()),
                Optional.ofNullable(row.getPeriod()), Optional.ofNullable(row.getAsOf()), row.getSender(),
                row.getFileName(), row.getSize(), row.getSha256(), DeliveryState.valueOf(row.getState()), refusal(row),
                count(row.getRowsRead()), count(row.getRowsAccepted()), count(row.getRowsRejected()), problems(row),
                row.getPublication() == null ? OptionalInt.empty() : OptionalInt.of(row.getPublication()),
                deliveries.events(delivery));
    }

    private static Optional<DeliveryReport.Explanation> refusal(DeliveryRecord row) {
        return Optional.ofNullable(row.getReasonCode())
                .map(code -> new DeliveryReport.Explanation(code, row.getReason(), row.getRemedy()));
    }

    private static OptionalLong count(@Nullable Long count) {
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }

    private List<DeliveryReport.Problem> problems(DeliveryRecord row) {
        Optional<Contract> contract = contracts().filter(one -> one.id().equals(row.getDataset())).findFirst();
        return row.getLoading() == null || contract.isEmpty() ? List.of()
                : facts.problems(contract.get(), row.getId(), row.getLoading(), PROBLEMS);
    }

    private Stream<Contract> contracts() {
        return catalogue.contracts().stream();
    }
}
