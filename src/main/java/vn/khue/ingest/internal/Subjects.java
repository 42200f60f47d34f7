package vn.khue.ingest.internal;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khue.catalogue.Catalogue;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.Handed;
import vn.khue.ingest.internal.archive.Archive;
import vn.khue.ingest.internal.reading.HeaderSearch;

/**
 * Tells what a delivery is about, if need be before its check does: then its header is read, which for a sender of many
 * files is remembered.
 */
public final class Subjects {

    private static final Logger LOG = LoggerFactory.getLogger(Subjects.class);
    private static final int REMEMBERED = 10_000;

    private final Datasets datasets;
    private final Periods periods;
    private final DeliveryFiles files;
    private final Map<Long, Optional<String>> told = Collections.synchronizedMap(new LinkedHashMap<>() {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Optional<String>> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** @param zone in which a moment of receipt becomes a night */
    public Subjects(Catalogue catalogue, Archive archive, ZoneId zone) {
        this.datasets = new Datasets(catalogue);
        this.periods = new Periods(new DueCalendar(catalogue, zone));
        this.files = new DeliveryFiles(archive);
    }

    Subject of(Pending delivery, DeliveryState state) {
        Optional<String> dataset = delivery.dataset().isEmpty() && state == DeliveryState.RECEIVED
                ? told.computeIfAbsent(delivery.id(), id -> dataset(delivery)) : delivery.dataset();
        return of(dataset, delivery.period(), delivery.fileName(), delivery.receivedAt());
    }

    /** @param bytes what the same bytes were about before: the header that tells the dataset is the same */
    Subject of(Handed handed, Subject bytes, Instant receivedAt) {
        return of(handed.dataset().or(bytes::dataset), handed.period(), handed.fileName(), receivedAt);
    }

    private Subject of(Optional<String> dataset, Optional<String> stated, String fileName, Instant receivedAt) {
        return new Subject(dataset, dataset.flatMap(datasets::find)
                .flatMap(contract -> periods.of(contract, stated, fileName, receivedAt)).map(DeliveryPeriod::text)
                .or(() -> stated));
    }

    private Optional<String> dataset(Pending delivery) {
        try {
            return Optional.of(files.read(delivery,
                    file -> new HeaderSearch(file).among(datasets.layouts()).dataset()));
        } catch (Refused noneRecognised) {
            return Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("Delivery {} cannot be read back", delivery.id(), unreadable);
            return Optional.empty();
        }
    }
}
