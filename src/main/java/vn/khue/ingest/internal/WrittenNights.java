package vn.khue.ingest.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Record;
import vn.khue.ingest.Arrival;
import vn.khue.ingest.NightArrivals;
import vn.khue.ingest.OwingSchool;
import vn.khue.warehouse.Warehouse;

/** What was written down of nights long past: who owed what then, which the register of today no longer tells. */
final class WrittenNights {

    private final DeliveryLists lists;
    private final RegisteredSchools schools;
    private final Warehouse warehouse;

    WrittenNights(DeliveryLists lists, RegisteredSchools schools, Warehouse warehouse) {
        this.lists = lists;
        this.schools = schools;
        this.warehouse = warehouse;
    }

    /** Empty when nothing was written down of the night. */
    Optional<NightArrivals> of(LocalDate night) {
        return lists.loadingInForce(NightFacts.DATASET, night.toString()).map(loading -> read(night, loading));
    }

    private NightArrivals read(LocalDate night, long loading) {
        Map<String, RegisteredSchool> byCode = schools.all().stream()
                .collect(Collectors.toMap(RegisteredSchool::code, school -> school));
        return new NightArrivals(night, warehouse.dsl().resultQuery("""
                SELECT dataset, school, received, on_time, accepted, missed FROM fact_intake_nights
                WHERE loading = %d AND night = toDate32('%s') AND due = 1 ORDER BY dataset, school"""
                .formatted(loading, night)).fetch(row -> arrival(row, night, byCode)));
    }

    private static Arrival arrival(Record row, LocalDate night, Map<String, RegisteredSchool> byCode) {
        String code = row.get("school", String.class);
        RegisteredSchool known = byCode.getOrDefault(code, new RegisteredSchool(code, code, "", ""));
        return new Arrival(row.get("dataset", String.class), night.toString(), new OwingSchool(code, Set.of(),
                known.name(), "", known.district(), known.commune()), state(row), isOne(row, "accepted"),
                OptionalLong.empty(), Optional.empty(), row.get("missed", Integer.class));
    }

    private static Arrival.State state(Record row) {
        if (!isOne(row, "received")) {
            return Arrival.State.MISSING;
        }
        return isOne(row, "on_time") ? Arrival.State.RECEIVED : Arrival.State.LATE;
    }

    private static boolean isOne(Record row, String column) {
        return row.get(column, Integer.class) == 1;
    }
}
