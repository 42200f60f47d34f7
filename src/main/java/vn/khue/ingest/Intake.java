package vn.khue.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.ingest.internal.Deliveries;
import vn.khue.ingest.internal.DeliveryCheck;
import vn.khue.ingest.internal.Facts;
import vn.khue.ingest.internal.Registrations;
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
    private final Registrations registrations;
    private final Deliveries deliveries;
    private final DeliveryCheck check;
    private final Leases leases;
    private final Facts facts;
    private final Catalogue catalogue;
    private final long maxSize;
    private volatile Instant lastReceived = Instant.EPOCH;

    Intake(Archive archive, Registrations registrations, Deliveries deliveries, DeliveryCheck check, Leases leases,
            Facts facts, Catalogue catalogue, long maxSize) {
        this.archive = archive;
        this.registrations = registrations;
        this.deliveries = deliveries;
        this.check = check;
        this.leases = leases;
        this.facts = facts;
        this.catalogue = catalogue;
        this.maxSize = maxSize;
    }

    /**
     * Takes a file. When this returns, its bytes and its delivery survive any crash. The same bytes by the same sender
     * are the delivery that they were, as long as that is the newest about its dataset and period; if it was refused, it
     * is tried again.
     *
     * @throws FileTooLarge when there are more bytes than the settings allow
     */
    public Receipt receive(Handed handed, InputStream bytes) throws IOException {
        try (Spool spool = spool(bytes).orElseThrow(() -> new FileTooLarge(maxSize))) {
            return receiveAll(List.of(new Incoming(handed, spool))).getFirst();
        }
    }

    /**
     * The same for a file that a program hands in at every start: bytes that were ever handed in stay the delivery that
     * they were, whatever has replaced them since.
     */
    public Receipt receiveOnce(Handed handed, InputStream bytes) throws IOException {
        try (Spool spool = spool(bytes).orElseThrow(() -> new FileTooLarge(maxSize))) {
            Optional<Receipt> before = registrations.before(handed, spool.sha256());
            return before.isPresent() ? before.get() : receiveAll(List.of(new Incoming(handed, spool))).getFirst();
        }
    }

    /** Most bytes of one file. */
    long maxSize() {
        return maxSize;
    }

    /** Takes all of the bytes, to be received; empty when there are more than the settings allow. */
    Optional<Spool> spool(InputStream bytes) throws IOException {
        return Spool.take(bytes, archive.waiting(), maxSize);
    }

    /** A file to be received with others. */
    record Incoming(Handed handed, Spool spool) {

        Registrations.Key key() {
            return new Registrations.Key(handed.sender(), spool.sha256());
        }
    }

    /**
     * Takes many files as {@link #receive} takes one, those of each sender in their order, with as few waits for the disk
     * and as few transactions as that allows.
     *
     * @return the receipts, in order
     */
    List<Receipt> receiveAll(List<Incoming> files) throws IOException {
        return catalogue.throughout(() -> receiveByOneCatalogue(files));
    }

    private List<Receipt> receiveByOneCatalogue(List<Incoming> files) throws IOException {
        Map<Incoming, Receipt> receipts = new HashMap<>();
        for (List<Sighted> round : rounds(files)) {
            receiveTogether(round, receipts);
        }
        lastReceived = Instant.now();
        return files.stream().map(receipts::get).toList();
    }

    /** @param known whether the sender has handed in these bytes before */
    private record Sighted(Incoming file, boolean known) {
    }

    /** Whether known bytes say anything new depends on what their sender says before: they have a round of their own. */
    private Collection<List<Sighted>> rounds(List<Incoming> files) {
        Set<Registrations.Key> known =
                new HashSet<>(registrations.known(files.stream().map(Incoming::key).toList()));
        SortedMap<Integer, List<Sighted>> rounds = new TreeMap<>();
        Map<String, Integer> next = new HashMap<>();
        for (Incoming file : files) {
            Sighted sighted = new Sighted(file, !known.add(file.key()));
            String sender = file.handed().sender();
            int round = next.getOrDefault(sender, 0) + (sighted.known() ? 1 : 0);
            rounds.computeIfAbsent(round, one -> new ArrayList<>()).add(sighted);
            next.put(sender, sighted.known() ? round + 1 : round);
        }
        return rounds.values();
    }

    private void receiveTogether(List<Sighted> round, Map<Incoming, Receipt> receipts) throws IOException {
        List<Incoming> fresh = new ArrayList<>();
        List<Integer> copies = new ArrayList<>();
        for (Sighted one : round) {
            Registrations.Look look = one.known()
                    ? registrations.look(one.file().handed(), one.file().spool().sha256()) : Registrations.Look.NEW;
            if (look.repeated().isPresent()) {
                receipts.put(one.file(), look.repeated().get());
            } else {
                fresh.add(one.file());
                copies.add(look.copies());
            }
        }
        List<Receipt> registered = fresh.isEmpty() ? List.of() : registrations.register(archived(fresh, copies));
        for (int i = 0; i < registered.size(); i++) {
            receipts.put(fresh.get(i), registered.get(i));
        }
    }

    private List<Registrations.Fresh> archived(List<Incoming> files, List<Integer> copies) throws IOException {
        List<Place> places = archive.append(files.stream()
                .map(file -> new Archive.Entry(label(file.handed()), file.spool())).toList());
        List<Registrations.Fresh> fresh = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            fresh.add(new Registrations.Fresh(files.get(i).handed(), files.get(i).spool(), places.get(i),
                    copies.get(i)));
        }
        return fresh;
    }

    private static String label(Handed handed) {
        return handed.sender() + "\t" + handed.fileName();
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
