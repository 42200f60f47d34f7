package vn.khue.ingest.internal;

import static vn.khue.store.tables.Delivery.DELIVERY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import vn.khue.catalogue.Contract;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.Refusal;
import vn.khue.store.tables.records.DeliveryRecord;
import vn.khue.warehouse.Warehouse;

/** What has come of owed files: deliveries of the schools themselves, and their rows in files of the department. */
public final class ArrivedFiles {

    private static final String SCHOOL = "school";
    private static final Set<String> ACCEPTED = Set.of(DeliveryState.CHECKED.name(), DeliveryState.PUBLISHED.name(),
            DeliveryState.SUPERSEDED.name());
    /** A file with nothing in it is no answer. */
    private static final Set<String> EMPTY = Set.of(Refusal.Code.NO_BYTES.name(), Refusal.Code.NO_ROWS.name());

    private final DSLContext store;
    private final Warehouse warehouse;

    /** Reads the deliveries of the store and the facts of the warehouse. */
    public ArrivedFiles(DSLContext store, Warehouse warehouse) {
        this.store = store;
        this.warehouse = warehouse;
    }

    /** By the code under which each school has sent, or under which the department has spoken of it. */
    Map<String, Came> of(Owed owed) {
        List<DeliveryRecord> deliveries = store.selectFrom(DELIVERY)
                .where(DELIVERY.DATASET.eq(owed.contract().id())).and(DELIVERY.PERIOD.eq(owed.period().text()))
                .orderBy(DELIVERY.ID).fetch();
        Map<String, Came> came = new HashMap<>();
        List<DeliveryRecord> ofDepartment = new ArrayList<>();
        for (DeliveryRecord delivery : deliveries) {
            if (delivery.getSender().equals(Datasets.DEPARTMENT)) {
                ofDepartment.add(delivery);
            } else if (delivery.getReasonCode() == null || !EMPTY.contains(delivery.getReasonCode())) {
                came.merge(delivery.getSender(), came(delivery), Came::and);
            }
        }
        spokenOf(owed.contract(), ofDepartment).forEach((school, file) -> came.merge(school, file, Came::and));
        return came;
    }

    private static Came came(DeliveryRecord delivery) {
        return new Came(delivery.getReceivedAt().toInstant(), delivery.getId(), ACCEPTED.contains(delivery.getState()));
    }

    private Map<String, Came> spokenOf(Contract contract, List<DeliveryRecord> deliveries) {
        Map<Long, Came> byLoading = deliveries.stream()
                .filter(delivery -> ACCEPTED.contains(delivery.getState()))
                .collect(Collectors.toMap(DeliveryRecord::getLoading, ArrivedFiles::came));
        if (byLoading.isEmpty() || contract.find(SCHOOL).isEmpty()) {
            return Map.of();
        }
        Map<String, Came> came = new HashMap<>();
        warehouse.dsl().resultQuery("SELECT DISTINCT loading, school FROM %s WHERE loading IN (%s)"
                .formatted(contract.table(), Numbers.list(byLoading.keySet()))).forEach(row -> came.merge(
                        row.get(SCHOOL, String.class), byLoading.get(row.get("loading", Long.class)), Came::and));
        return came;
    }

    /** The newest file that tells what came for a night. */
    Optional<DeliveryRecord> newest(String dataset, LocalDate night) {
        return store.selectFrom(DELIVERY).where(DELIVERY.DATASET.eq(dataset))
                .and(DELIVERY.PERIOD.eq(night.toString())).and(DELIVERY.SENDER.eq(Datasets.DEPARTMENT))
                .orderBy(DELIVERY.ID.desc()).limit(1).fetchOptional();
    }
}
