package vn.khue.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.jooq.DSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khue.catalogue.Catalogue;
import vn.khue.ingest.internal.ArrivalLists;
import vn.khue.ingest.internal.ArrivedFiles;
import vn.khue.ingest.internal.ChecksAreComputable;
import vn.khue.ingest.internal.Deliveries;
import vn.khue.ingest.internal.DeliveryCheck;
import vn.khue.ingest.internal.DueCalendar;
import vn.khue.ingest.internal.FactTables;
import vn.khue.ingest.internal.Facts;
import vn.khue.ingest.internal.IntakeTexts;
import vn.khue.ingest.internal.NightFacts;
import vn.khue.ingest.internal.NightFiles;
import vn.khue.ingest.internal.RegisterFacts;
import vn.khue.ingest.internal.Registrations;
import vn.khue.ingest.internal.Subjects;
import vn.khue.ingest.internal.TokenKeys;
import vn.khue.ingest.internal.WholeFiles;
import vn.khue.ingest.internal.archive.Archive;
import vn.khue.ingest.internal.landing.LandingFolder;
import vn.khue.network.CentreUnits;
import vn.khue.store.Home;
import vn.khue.store.Leases;
import vn.khue.warehouse.Warehouse;

/** Puts the intake together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IntakeSettings.class, LandingSettings.class})
class IntakeConfiguration {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    Archive archive(Home home, IntakeSettings settings) throws IOException {
        return new Archive(home.folder("archive"), settings.segment().toBytes());
    }

    @Bean
    FactTables factTables(Warehouse warehouse) {
        return new FactTables(warehouse);
    }

    @Bean
    ChecksAreComputable checksAreComputable(Warehouse warehouse, FactTables tables) {
        return new ChecksAreComputable(warehouse, tables);
    }

    @Bean
    Intake intake(DSLContext store, Leases leases, Warehouse warehouse, Archive archive, Home home,
            Catalogue catalogue, CentreUnits units, IntakeSettings settings, FactTables tables) {
        tables.requireAll(catalogue);
        return intake(store, leases, warehouse, archive, home.folder("keys"), catalogue, units, settings,
                Clock.system(ZONE));
    }

    @Bean
    IntakeWorker intakeWorker(Intake intake, IntakeSettings settings) {
        return new IntakeWorker(intake, settings);
    }

    @Bean
    Landing landing(Home home, Intake intake, LandingSettings settings) {
        return new Landing(new LandingFolder(home.folder("landing"), settings.stable(), System::nanoTime), intake);
    }

    @Bean
    LandingWorker landingWorker(Landing landing, LandingSettings settings) {
        return new LandingWorker(landing, settings);
    }

    @Bean
    Arrivals arrivals(DSLContext store, Leases leases, Warehouse warehouse, Catalogue catalogue) {
        return nights(store, leases, warehouse, catalogue, Clock.system(ZONE)).arrivals();
    }

    @Bean
    Completeness completeness(DSLContext store, Leases leases, Warehouse warehouse, Catalogue catalogue,
            Intake intake) {
        return nights(store, leases, warehouse, catalogue, Clock.system(ZONE)).completeness(intake);
    }

    /** What looks at nights, without Spring. */
    static Nights nights(DSLContext store, Leases leases, Warehouse warehouse, Catalogue catalogue, Clock clock) {
        Deliveries deliveries = new Deliveries(store, leases, clock);
        ArrivedFiles files = new ArrivedFiles(store, warehouse);
        NightFacts facts = new NightFacts(catalogue, deliveries, warehouse);
        return new Nights(catalogue, new ArrivalLists(new DueCalendar(catalogue, clock.getZone()),
                new RegisterFacts(deliveries, warehouse), files, facts, clock),
                new NightFiles(catalogue, files, facts), clock);
    }

    /** The parts that the two views of a night share. */
    record Nights(Catalogue catalogue, ArrivalLists lists, NightFiles files, Clock clock) {

        Arrivals arrivals() {
            return new Arrivals(lists, clock);
        }

        Completeness completeness(Intake intake) {
            return new Completeness(catalogue, lists, files, intake);
        }
    }

    /**
     * The intake without Spring.
     *
     * @param keys folder of the keys under which values are hashed
     */
    static Intake intake(DSLContext store, Leases leases, Warehouse warehouse, Archive archive, Path keys,
            Catalogue catalogue, CentreUnits units, IntakeSettings settings, Clock clock) {
        IntakeTexts texts = IntakeTexts.bundled();
        Deliveries deliveries = new Deliveries(store, leases, clock);
        Facts facts = new Facts(warehouse);
        DeliveryCheck check = new DeliveryCheck(deliveries, archive, catalogue, facts, new WholeFiles(warehouse), texts,
                units, new TokenKeys(keys, store, clock), clock.getZone());
        Registrations registrations = new Registrations(store, new Subjects(catalogue, archive, clock.getZone()), clock,
                texts);
        return new Intake(archive, registrations, deliveries, check, leases, facts, catalogue,
                settings.maxSize().toBytes());
    }
}
