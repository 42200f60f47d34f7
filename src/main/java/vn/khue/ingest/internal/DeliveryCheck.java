package vn.khue.ingest.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Privacy;
import vn.khue.catalogue.checks.Attempt;
import vn.khue.catalogue.checks.CheckSql;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.archive.Archive;
import vn.khue.ingest.internal.archive.ArchiveDamaged;
import vn.khue.ingest.internal.reading.Header;
import vn.khue.ingest.internal.reading.HeaderSearch;
import vn.khue.ingest.internal.reading.SourceFile;
import vn.khue.network.Units;
import vn.khue.store.Lease;

/**
 * Takes received deliveries through recognition, reading, landing and checks to CHECKED or REFUSED. Every step may be
 * cut off: a delivery stays RECEIVED until the one transaction that decides, and each attempt loads under a number of
 * its own, so nothing is ever doubled or half there.
 */
public final class DeliveryCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryCheck.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final int REASONS = 3;
    private static final List<String> IDENTITIES = List.of("school", "unit", "previous_code");

    private final Deliveries deliveries;
    private final Archive archive;
    private final Datasets datasets;
    private final Facts facts;
    private final IntakeTexts texts;
    private final DueCalendar calendar;
    private final WholeFiles files;
    private final KnownReferences references;
    private final TokenKeys keys;
    private final ZoneId zone;

    /** @param zone in which a moment of receipt becomes a day */
    public DeliveryCheck(Deliveries deliveries, Archive archive, Catalogue catalogue, Facts facts, WholeFiles files,
            IntakeTexts texts, Units units, TokenKeys keys, DueCalendar calendar, ZoneId zone) {
        this.deliveries = deliveries;
        this.archive = archive;
        this.datasets = new Datasets(catalogue);
        this.facts = facts;
        this.files = files;
        this.texts = texts;
        this.calendar = calendar;
        this.references = new KnownReferences(deliveries, units, catalogue);
        this.keys = keys;
        this.zone = zone;
    }

    /** Works off everything that is received now, datasets that others refer to first. */
    public void all(Lease lease) {
        facts.requireAnswer();
        List<Pending> known = new ArrayList<>();
        for (Pending delivery : deliveries.received()) {
            (delivery.dataset().isPresent() ? Optional.of(delivery) : recognise(lease, delivery)).ifPresent(known::add);
        }
        known.sort(datasets.byDependency());
        for (Pending delivery : known) {
            lease.requireHeld();
            check(lease, delivery);
        }
    }

    /** Finds the dataset of a delivery by its header; empty when that refused it. */
    private Optional<Pending> recognise(Lease lease, Pending delivery) {
        return orRefuse(lease, delivery, () -> {
            begin(lease, delivery);
            String dataset = withFile(delivery, file -> new HeaderSearch(file).among(datasets.layouts()).dataset());
            deliveries.recognised(lease, delivery.id(), dataset);
            return Optional.of(delivery.ofDataset(dataset));
        });
    }

    private void check(Lease lease, Pending delivery) {
        orRefuse(lease, delivery, () -> {
            long loading = begin(lease, delivery);
            Contract contract = datasets.named(delivery.dataset().orElseThrow());
            Datasets.requireSender(contract, delivery.sender());
            LocalDate received = received(delivery);
            DeliveryPeriod period = period(contract, delivery);
            load(lease, delivery, contract, loading, period, period.asOf(received));
            return Optional.empty();
        });
    }

    private long begin(Lease lease, Pending delivery) throws Refused {
        if (delivery.attempts() >= MOST_ATTEMPTS) {
            throw new Refused(Refusal.Code.ATTEMPTS_EXHAUSTED, Map.of("attempts", String.valueOf(MOST_ATTEMPTS)));
        }
        return deliveries.begin(lease, delivery.id());
    }

    private LocalDate received(Pending delivery) {
        return delivery.receivedAt().atZone(zone).toLocalDate();
    }

    private DeliveryPeriod period(Contract contract, Pending delivery) throws Refused {
        DeliveryPeriod period = delivery.period().isEmpty()
                ? DeliveryPeriod.guess(contract.period(), delivery.fileName(),
                        calendar.nightOf(contract, delivery.receivedAt()))
                : stated(contract, delivery.period().get());
        if (period.first().isAfter(received(delivery))) {
            throw new Refused(Refusal.Code.PERIOD_AHEAD, Map.of("period", period.text()));
        }
        return period;
    }

    private DeliveryPeriod stated(Contract contract, String text) throws Refused {
        return DeliveryPeriod.parse(contract.period(), text)
                .orElseThrow(() -> new Refused(Refusal.Code.PERIOD, Map.of("period", text,
                        "title", contract.title().vi(), "form", texts.form(contract.period()))));
    }

    private void load(Lease lease, Pending delivery, Contract contract, long loading, DeliveryPeriod period,
            LocalDate asOf) throws Refused, IOException {
        List<String> ignored = new ArrayList<>();
        long landed = withFile(delivery, file -> {
            Header header = new HeaderSearch(file).of(Datasets.layout(contract));
            ignored.addAll(header.ignored());
            return facts.land(header, loading);
        });
        requireRows(contract, landed);
        requireOwnRows(contract, delivery.sender(), loading);
        CheckSql checks = checks(contract, period);
        Attempt attempt = new Attempt(delivery.id(), loading, period.text(), delivery.sender());
        Loaded loaded = facts.check(contract, checks, attempt, asOf, landed);
        List<WholeFiles.Broken> broken = landed == 0 ? List.of()
                : files.judge(checks, List.of(attempt), asOf).getOrDefault(loading, List.of());
        files.measure(checks, List.of(attempt), asOf);
        forgetPupils(delivery);
        if (loaded.read() > 0 && loaded.accepted() == 0) {
            deliveries.refused(lease, delivery.id(), allRejected(contract, delivery, loaded), period, loaded);
        } else if (broken.stream().anyMatch(WholeFiles.Broken::rejects)) {
            deliveries.refused(lease, delivery.id(), fileRejected(broken), period, loaded);
        } else {
            deliveries.checked(lease, delivery, contract, period, asOf, loaded, note(ignored, landed, broken));
        }
    }

    /** Before anything is decided, so that a decided delivery leaves none of its rows as text. */
    private void forgetPupils(Pending delivery) {
        delivery.dataset().flatMap(datasets::find).filter(contract -> contract.privacy() == Privacy.PUPIL)
                .ifPresent(contract -> files.forget(deliveries.loadings(delivery.id())));
    }

    /**
     * The department may speak of every school; a school or a unit only of itself. Nor may it claim another's former
     * code, which would make the two one.
     */
    private void requireOwnRows(Contract contract, String sender, long loading) throws Refused {
        if (sender.equals(Datasets.DEPARTMENT)) {
            return;
        }
        for (String identity : IDENTITIES) {
            if (contract.find(identity).isPresent()) {
                requireOwn(contract, identity, sender, loading);
            }
        }
    }

    private void requireOwn(Contract contract, String column, String sender, long loading) throws Refused {
        Optional<Facts.ForeignRow> foreign = facts.foreignRow(contract, column, loading, sender);
        if (foreign.isPresent()) {
            throw new Refused(Refusal.Code.FOREIGN_ROWS, Map.of("sender", sender, "value", foreign.get().value(),
                    "line", String.valueOf(foreign.get().line())));
        }
    }

    private static void requireRows(Contract contract, long landed) throws Refused {
        boolean allowed = contract.due().map(due -> due.emptyAllowed()).orElse(true);
        if (landed == 0 && !allowed) {
            throw new Refused(Refusal.Code.NO_ROWS, Map.of("title", contract.title().vi()));
        }
    }

    private CheckSql checks(Contract contract, DeliveryPeriod period) throws Refused, IOException {
        return contract.keepsHashes()
                ? new CheckSql(contract, references.now(), keys.of(contract.id(), period.text())::hmac)
                : new CheckSql(contract, references.now());
    }

    private DeliveryReport.Explanation allRejected(Contract contract, Pending delivery, Loaded loaded) {
        String reasons = facts.problems(contract, delivery.id(), loaded.loading(), 10 * REASONS).stream()
                .filter(DeliveryReport.Problem::rejected).map(DeliveryReport.Problem::reason).distinct()
                .limit(REASONS).collect(Collectors.joining(" "));
        return texts.explain(new Refusal(Refusal.Code.ALL_ROWS_REJECTED,
                Map.of("rows", String.valueOf(loaded.read()), "reasons", reasons)));
    }

    private DeliveryReport.Explanation fileRejected(List<WholeFiles.Broken> broken) {
        return texts.explain(new Refusal(Refusal.Code.FILE_RULE, Map.of(
                "reasons", joined(broken, WholeFiles.Broken::rejects, WholeFiles.Broken::reason),
                "remedies", joined(broken, WholeFiles.Broken::rejects, WholeFiles.Broken::remedy))));
    }

    private static String joined(List<WholeFiles.Broken> broken, Predicate<WholeFiles.Broken> which,
            Function<WholeFiles.Broken, String> text) {
        return broken.stream().filter(which).map(text).distinct().limit(REASONS).collect(Collectors.joining(" "));
    }

    private Optional<String> note(List<String> ignored, long landed, List<WholeFiles.Broken> broken) {
        List<String> notes = new ArrayList<>();
        if (landed == 0) {
            notes.add(texts.note("empty", Map.of()));
        }
        if (!ignored.isEmpty()) {
            notes.add(texts.note("ignored", Map.of("columns", String.join(", ", ignored))));
        }
        if (!broken.isEmpty()) {
            notes.add(joined(broken, rule -> true, rule -> rule.reason() + " " + rule.remedy()));
        }
        if (broken.size() > REASONS) {
            notes.add(texts.note("more", Map.of("count", String.valueOf(broken.size() - REASONS))));
        }
        return notes.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", notes));
    }

    /** Something done to an open file. */
    private interface Reading<T> {

        T read(SourceFile file) throws Refused, IOException;
    }

    /** Workbooks can only be read from a file of their own. */
    private <T> T withFile(Pending delivery, Reading<T> reading) throws Refused, IOException {
        Path copy = Files.createTempFile(archive.waiting(), "delivery-" + delivery.id() + "-", ".part");
        try {
            try (OutputStream bytes = Files.newOutputStream(copy)) {
                archive.copy(delivery.place(), bytes);
            } catch (ArchiveDamaged damaged) {
                LOG.error("Delivery {} cannot be read back", delivery.id(), damaged);
                throw new Refused(Refusal.Code.ARCHIVE_DAMAGED);
            }
            try (SourceFile file = SourceFile.open(copy)) {
                return reading.read(file);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** A step of the work on one delivery. */
    private interface Step {

        Optional<Pending> run() throws Refused, IOException;
    }

    private Optional<Pending> orRefuse(Lease lease, Pending delivery, Step step) {
        try {
            return step.run();
        } catch (Refused refused) {
            forgetPupils(delivery);
            deliveries.refused(lease, delivery.id(), texts.explain(titled(refused.refusal())), known(delivery));
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("delivery " + delivery.id(), failure);
        }
    }

    /** What a refused file would have covered: its sender has sent it, and owes it no more. */
    private Optional<DeliveryPeriod> known(Pending delivery) {
        try {
            Optional<Contract> contract = delivery.dataset().flatMap(datasets::find);
            return contract.isEmpty() ? Optional.empty() : Optional.of(period(contract.get(), delivery));
        } catch (Refused noSuchPeriod) {
            return Optional.empty();
        }
    }

    /** Senders know datasets by their titles. */
    private Refusal titled(Refusal refusal) {
        Map<String, String> arguments = new HashMap<>(refusal.arguments());
        Optional.ofNullable(arguments.get("dataset")).flatMap(datasets::find)
                .ifPresent(contract -> arguments.put("title", contract.title().vi()));
        return new Refusal(refusal.code(), arguments);
    }
}
