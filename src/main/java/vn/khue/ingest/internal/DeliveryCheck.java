package vn.khue.ingest.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.archive.Archive;
import vn.khue.ingest.internal.reading.HeaderSearch;
import vn.khue.network.CentreUnits;
import vn.khue.store.Lease;
import vn.khue.store.LeaseLost;

/**
 * Takes received deliveries through recognition, reading, landing and checks to CHECKED or REFUSED. Every step may be
 * cut off: a delivery stays RECEIVED until the one transaction that decides, and each attempt loads under a number of
 * its own, so nothing is ever doubled or half there. Small files of one dataset and day are worked on together; when a
 * group breaks, its halves are tried, down to single files.
 *
 * @see "docs/decisions/0019-small-files-in-groups.md"
 */
public final class DeliveryCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryCheck.class);
    private static final int MOST_ATTEMPTS = 5;

    private final Catalogue catalogue;
    private final Deliveries deliveries;
    private final DeliveryFiles sources;
    private final Datasets datasets;
    private final Facts facts;
    private final IntakeTexts texts;
    private final Refusals refusals;
    private final Judgement judgement;
    private final Periods periods;
    private final ZoneId zone;

    /** @param zone in which a moment of receipt becomes a day */
    public DeliveryCheck(Deliveries deliveries, Archive archive, Catalogue catalogue, Facts facts, WholeFiles files,
            IntakeTexts texts, CentreUnits units, TokenKeys keys, ZoneId zone) {
        this.catalogue = catalogue;
        this.deliveries = deliveries;
        this.sources = new DeliveryFiles(archive);
        this.datasets = new Datasets(catalogue);
        this.facts = facts;
        this.texts = texts;
        this.refusals = new Refusals(texts, datasets);
        this.judgement = new Judgement(deliveries, sources, datasets, facts, files,
                new KnownReferences(deliveries, units, catalogue), keys, refusals);
        this.periods = new Periods(new DueCalendar(catalogue, zone));
        this.zone = zone;
    }

    /** Works off everything that is received now, datasets that others refer to first, by one catalogue. */
    public void all(Lease lease) {
        catalogue.runThroughout(() -> byOneCatalogue(lease));
    }

    private void byOneCatalogue(Lease lease) {
        facts.requireAnswer();
        Failures failures = new Failures();
        List<Pending> received = deliveries.received();
        List<Pending> known = new ArrayList<>(received.stream().filter(one -> one.dataset().isPresent()).toList());
        for (List<Pending> group : Groups.ofUnknown(received.stream().filter(one -> one.dataset().isEmpty()).toList())) {
            lease.requireHeld();
            known.addAll(recognise(lease, group, failures));
        }
        known.sort(datasets.byDependency());
        for (List<Prepared> group : Groups.ofPrepared(prepare(lease, known))) {
            work(lease, group, failures);
        }
        failures.throwFirst();
    }

    /** Finds datasets by headers; those that are left out are refused, or failed. */
    private List<Pending> recognise(Lease lease, List<Pending> group, Failures failures) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Pending> found = new ArrayList<>();
        List<Pending> tried = group.stream().filter(delivery -> mayTry(delivery, verdicts)).toList();
        deliveries.count(lease, tried.stream().map(Pending::id).toList());
        for (Pending delivery : tried) {
            try {
                found.add(delivery.ofDataset(sources.read(delivery,
                        file -> new HeaderSearch(file).among(datasets.layouts()).dataset())));
            } catch (Refused refused) {
                verdicts.add(refusals.verdict(delivery.id(), Optional.empty(), refused));
            } catch (IOException | RuntimeException failure) {
                failures.add(delivery.id(), failure);
            }
        }
        Map<Long, String> recognised = new HashMap<>();
        found.forEach(delivery -> recognised.put(delivery.id(), delivery.dataset().orElseThrow()));
        deliveries.recognised(lease, recognised);
        deliveries.decide(lease, verdicts);
        return found;
    }

    private boolean mayTry(Pending delivery, List<Verdict> verdicts) {
        boolean may = delivery.attempts() < MOST_ATTEMPTS;
        if (!may) {
            verdicts.add(refusals.verdict(delivery.id(), known(delivery), new Refused(
                    Refusal.Code.ATTEMPTS_EXHAUSTED, Map.of("attempts", String.valueOf(MOST_ATTEMPTS)))));
        }
        return may;
    }

    /** What a refused file would have covered. */
    private Optional<DeliveryPeriod> known(Pending delivery) {
        try {
            Optional<Contract> contract = delivery.dataset().flatMap(datasets::find);
            return contract.isEmpty() ? Optional.empty() : Optional.of(period(contract.get(), delivery));
        } catch (Refused noSuchPeriod) {
            return Optional.empty();
        }
    }

    /** Refuses what can be refused without a look at the rows. */
    private List<Prepared> prepare(Lease lease, List<Pending> known) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Prepared> prepared = new ArrayList<>();
        for (Pending delivery : known) {
            try {
                if (mayTry(delivery, verdicts)) {
                    prepared.add(prepare(delivery));
                }
            } catch (Refused refused) {
                verdicts.add(refusals.verdict(delivery.id(), known(delivery), refused));
            }
        }
        Set<Long> refused = verdicts.stream().map(Verdict::delivery).collect(Collectors.toSet());
        judgement.forgetPupils(known.stream().filter(delivery -> refused.contains(delivery.id())));
        deliveries.decide(lease, verdicts);
        return prepared;
    }

    private Prepared prepare(Pending delivery) throws Refused {
        Contract contract = datasets.named(delivery.dataset().orElseThrow());
        Datasets.requireSender(contract, delivery.sender());
        DeliveryPeriod period = period(contract, delivery);
        return new Prepared(delivery, contract, period, period.asOf(received(delivery)));
    }

    private LocalDate received(Pending delivery) {
        return delivery.receivedAt().atZone(zone).toLocalDate();
    }

    private DeliveryPeriod period(Contract contract, Pending delivery) throws Refused {
        DeliveryPeriod period = periods
                .of(contract, delivery.period(), delivery.fileName(), delivery.receivedAt())
                .orElseThrow(() -> new Refused(delivery.period().isPresent() ? Refusal.Code.PERIOD
                        : Refusal.Code.PERIOD_UNSAID, Map.of("period", delivery.period().orElse(""), "title", contract.title().vi(), "form", texts.form(contract.period()))));
        if (period.first().isAfter(received(delivery))) {
            throw new Refused(Refusal.Code.PERIOD_AHEAD, Map.of("period", period.text()));
        }
        return period;
    }

    private void work(Lease lease, List<Prepared> group, Failures failures) {
        lease.requireHeld();
        List<Long> ids = group.stream().map(Prepared::id).toList();
        try {
            Judgement.Outcome outcome = judgement.of(group, deliveries.begin(lease, ids));
            deliveries.decide(lease, outcome.verdicts());
            apart(lease, outcome.postponed(), 1, failures);
        } catch (LeaseLost lost) {
            throw lost;
        } catch (IOException | RuntimeException failure) {
            if (group.size() == 1) {
                requireAnswer(lease, ids);
                failures.add(ids.getFirst(), failure);
            } else {
                LOG.warn("A group of {} files of {} broke and is taken apart", group.size(),
                        group.getFirst().contract().id(), failure);
                apart(lease, group, (group.size() + 1) / 2, failures);
            }
        }
    }

    /** When it was the warehouse's fault, all wait for it. */
    private void requireAnswer(Lease lease, List<Long> ids) {
        try {
            facts.requireAnswer();
        } catch (RuntimeException noAnswer) {
            deliveries.forgive(lease, ids);
            throw noAnswer;
        }
    }

    /** It was no fault of theirs, or of one of them only. */
    private void apart(Lease lease, List<Prepared> group, int size, Failures failures) {
        if (!group.isEmpty()) {
            deliveries.forgive(lease, group.stream().map(Prepared::id).toList());
            facts.requireAnswer();
            Parts.of(group, size).forEach(part -> work(lease, part, failures));
        }
    }

    /** Deliveries that could not be worked on; the others went on without them. */
    private static final class Failures {

        private final List<RuntimeException> all = new ArrayList<>();

        void add(long delivery, Exception failure) {
            all.add(failure instanceof IOException io ? new UncheckedIOException("delivery " + delivery, io)
                    : (RuntimeException) failure);
        }

        void throwFirst() {
            if (!all.isEmpty()) {
                all.stream().skip(1).limit(5).forEach(all.getFirst()::addSuppressed);
                throw all.getFirst();
            }
        }
    }
}
