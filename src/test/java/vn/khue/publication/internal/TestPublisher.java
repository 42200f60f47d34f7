package vn.khue.publication.internal;

import static vn.khue.store.tables.Tables.DELIVERY;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.checks.FactHash;
import vn.khue.network.Units;
import vn.khue.publication.AlsoCommitted;
import vn.khue.publication.BuildProgress;
import vn.khue.publication.Findings;
import vn.khue.publication.Publications;
import vn.khue.store.Leases;
import vn.khue.warehouse.Warehouse;

/** The publisher on real stores, wired by hand, and deliveries as the intake leaves them. */
public final class TestPublisher {

    final DSLContext store;
    final Warehouse warehouse;
    final Catalogue catalogue;
    final PublicationRegister register;
    final Publisher publisher;
    final List<Object> events = new ArrayList<>();

    public TestPublisher(DSLContext store, Warehouse warehouse, Catalogue catalogue, BuildProgress... progress) {
        this(store, warehouse, catalogue, Duration.ofSeconds(20), progress);
    }

    /** With others who decide something in the same transaction. */
    public TestPublisher(DSLContext store, Warehouse warehouse, Catalogue catalogue, List<AlsoCommitted> others) {
        this(store, warehouse, catalogue, Duration.ofSeconds(20), others);
    }

    /** @param leaseTerm how long a killed builder stands in the way of the next */
    TestPublisher(DSLContext store, Warehouse warehouse, Catalogue catalogue, Duration leaseTerm,
            BuildProgress... progress) {
        this(store, warehouse, catalogue, leaseTerm, List.of(), progress);
    }

    private TestPublisher(DSLContext store, Warehouse warehouse, Catalogue catalogue, Duration leaseTerm,
            List<AlsoCommitted> others, BuildProgress... progress) {
        this.store = store;
        this.warehouse = warehouse;
        this.catalogue = catalogue;
        Leases leases = new Leases(store, leaseTerm);
        Units units = Units.bundled();
        register = new PublicationRegister(store, leases, catalogue, units, new RuleNumbers(catalogue),
                new Program(Optional.empty()), others);
        Councils councils = new Councils(store, warehouse, catalogue, units);
        Extents extents = new Extents(warehouse, catalogue);
        Stages stages = new Stages(new LoadingBuild(warehouse, catalogue),
                new EntityBuild(store, warehouse, catalogue, councils),
                new NetworkBuild(warehouse, catalogue, units, councils), new TouchedBuild(warehouse, catalogue),
                new ChangeBuild(warehouse, catalogue, extents, new AnnouncementBuild(warehouse, catalogue)),
                new TallyBuild(warehouse, catalogue, extents, councils), new HeadBuild(warehouse, catalogue),
                new FindingBuild(store, warehouse, catalogue, units), new InvariantBuild(warehouse, catalogue),
                new ManifestBuild(store, warehouse));
        publisher = new Publisher(leases, catalogue, register, stages,
                new Housekeeping(warehouse, register, new Checkpoints(store, warehouse, catalogue)), List.of(progress),
                events::add);
    }

    /** The publisher itself. */
    public Publications publications() {
        return publisher;
    }

    /** What was found between datasets. */
    public Findings findings() {
        return new StoredFindings(warehouse, register, Units.bundled());
    }

    /** @param rows values of the register's columns from school on, as SQL */
    public long register(LocalDate asOf, String... rows) {
        return deliver("school-register", asOf, "school, valid_from, previous_code, name, level, ownership, area,"
                + " district, commune, opened, closed, successor", rows);
    }

    /** @param rows values of certificate_no, school, level, issued_on, expires_on, revoked_on, as SQL */
    public long certificates(LocalDate asOf, String... rows) {
        return deliver("accreditation-certificates", asOf,
                "certificate_no, school, level, issued_on, expires_on, revoked_on", rows);
    }

    /** @param rows values of year, stage, announced_on, school, programme, stream and the five counts, as SQL */
    public long results(String year, String... rows) {
        return deliver("graduation-results", year, LocalDate.of(Integer.parseInt(year), 12, 31), "year, stage,"
                + " announced_on, school, programme, stream, registered, due, sat, for_recognition, recognised", rows);
    }

    private long deliver(String dataset, LocalDate asOf, String columns, String... rows) {
        return deliver(dataset, asOf.toString(), asOf, columns, rows);
    }

    /** @param rows values of the columns, as SQL */
    public long deliver(String dataset, String period, LocalDate asOf, String columns, String... rows) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        long delivery = store.insertInto(DELIVERY).set(DELIVERY.DATASET, dataset).set(DELIVERY.CONTRACT, 1)
                .set(DELIVERY.SENDER, "department").set(DELIVERY.PERIOD, period).set(DELIVERY.AS_OF, asOf)
                .set(DELIVERY.FILE_NAME, dataset + ".csv").set(DELIVERY.SIZE, 1L).set(DELIVERY.SHA256, random())
                .set(DELIVERY.SEGMENT, 0).set(DELIVERY.POSITION, 0L).set(DELIVERY.RECEIVED_AT, now)
                .set(DELIVERY.RECEIVED_BY, "test").set(DELIVERY.STATE, "RECEIVED").set(DELIVERY.STATE_AT, now)
                .returning(DELIVERY.ID).fetchSingle(DELIVERY.ID);
        List<String> values = new ArrayList<>();
        for (String row : rows) {
            values.add("(%d, %d, %d, '%s', %s)".formatted(delivery, delivery, values.size() + 2, asOf, row));
        }
        if (rows.length > 0) {
            warehouse.execute("INSERT INTO %s (delivery, loading, line, as_of, %s) VALUES %s"
                    .formatted(catalogue.contract(dataset).table(), columns, String.join(", ", values)));
        }
        String hash = warehouse.dsl().resultQuery("SELECT %s FROM %s WHERE loading = %d".formatted(
                FactHash.sql(catalogue.contract(dataset)), catalogue.contract(dataset).table(), delivery))
                .fetchSingle(0, String.class);
        store.update(DELIVERY).set(DELIVERY.STATE, "CHECKED").set(DELIVERY.LOADING, delivery)
                .set(DELIVERY.ROWS_ACCEPTED, (long) rows.length).set(DELIVERY.ROWS_HASH, hash).where(DELIVERY.ID.eq(delivery)).execute();
        return delivery;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
