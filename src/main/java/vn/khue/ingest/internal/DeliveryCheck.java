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
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.checks.CheckSql;
import vn.khue.catalogue.checks.KnownUnit;
import vn.khue.catalogue.checks.RegisterReferences;
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
    private final ZoneId zone;
    private final List<KnownUnit> units;

    /** @param zone in which a moment of receipt becomes a day */
    public DeliveryCheck(Deliveries deliveries, Archive archive, Datasets datasets, Facts facts, IntakeTexts texts,
            Units units, DueCalendar calendar, ZoneId zone) {
        this.deliveries = deliveries;
        this.archive = archive;
        this.datasets = datasets;
        this.facts = facts;
        this.texts = texts;
        this.calendar = calendar;
        this.zone = zone;
        this.units = units.all().stream().map(unit -> new KnownUnit(unit.id().code(), unit.id().validFrom(),
                unit.validTo(), unit.kind().name())).toList();
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
        Loaded loaded = facts.check(contract, checks(contract), delivery, loading, asOf, landed);
        if (loaded.read() > 0 && loaded.accepted() == 0) {
            deliveries.refused(lease, delivery.id(), allRejected(contract, delivery, loaded), period, loaded);
        } else {
            deliveries.checked(lease, delivery, contract, period, asOf, loaded, note(ignored, landed));
        }
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

    private CheckSql checks(Contract contract) {
        return new CheckSql(contract, new RegisterReferences(deliveries.loadingsInForce(Datasets.REGISTER), units));
    }

    private DeliveryReport.Explanation allRejected(Contract contract, Pending delivery, Loaded loaded) {
        String reasons = facts.problems(contract, delivery.id(), loaded.loading(), 10 * REASONS).stream()
                .filter(DeliveryReport.Problem::rejected).map(DeliveryReport.Problem::reason).distinct()
                .limit(REASONS).collect(Collectors.joining(" "));
        return texts.explain(new Refusal(Refusal.Code.ALL_ROWS_REJECTED,
                Map.of("rows", String.valueOf(loaded.read()), "reasons", reasons)));
    }

    private Optional<String> note(List<String> ignored, long landed) {
        List<String> notes = new ArrayList<>();
        if (landed == 0) {
            notes.add(texts.note("empty", Map.of()));
        }
        if (!ignored.isEmpty()) {
            notes.add(texts.note("ignored", Map.of("columns", String.join(", ", ignored))));
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
