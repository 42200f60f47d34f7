package vn.khue.publication.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.JDBCUtils;
import vn.khue.catalogue.Catalogue;
import vn.khue.publication.BuildStep;
import vn.khue.publication.PublicationFailed;
import vn.khue.publication.Published;
import vn.khue.publication.Published.Kind;
import vn.khue.store.LeaseLost;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.engine.Account;
import vn.khue.warehouse.engine.Server;

/**
 * Main class of a process that hands in deliveries and publishes them, while another thread of it reads, until it dies
 * at a given step as suddenly as by SIGKILL. What it prints is what senders and readers have learned: {@code handed} a
 * delivery, {@code seen} a figure and what it must be.
 */
final class MortalPublisher {

    private static final Duration LEASE = Duration.ofMillis(1_000);
    private static final Duration LOOK = Duration.ofMillis(20);

    private MortalPublisher() {
    }

    /** Arguments: store URL and user, warehouse URL, user and password, deadly step, first pair, number of pairs. */
    public static void main(String[] arguments) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(arguments[0]);
        pool.setUsername(arguments[1]);
        DSLContext store = DSL.using(pool, JDBCUtils.dialect(arguments[0]), new Settings()
                .withRenderQuotedNames(RenderQuotedNames.NEVER).withRenderNameCase(RenderNameCase.LOWER));
        Account serving = new Account(arguments[3], arguments[4]);
        BuildStep deadly = BuildStep.valueOf(arguments[5]);
        TestPublisher centre = new TestPublisher(store,
                TestWarehouse.connect(new Server(URI.create(arguments[2]), "khue", serving, serving)),
                Catalogue.bundled(), LEASE, (number, step) -> {
                    if (step == deadly) {
                        Runtime.getRuntime().halt(137);
                    }
                });
        PairsOfSchools schools = new PairsOfSchools(centre);
        Thread.ofPlatform().daemon().start(() -> read(schools));
        publish(schools, Integer.parseInt(arguments[6]), Integer.parseInt(arguments[7]));
    }

    /** Another instance may publish what was handed in here; then there is a next pair to hand in. */
    private static void publish(PairsOfSchools schools, int first, int count) {
        for (int pair = first; pair < first + count; pair++) {
            System.out.println("handed " + schools.hand(pair));
            try {
                schools.centre().publisher.publish(Kind.NIGHT);
            } catch (PublicationFailed | LeaseLost taken) {
                System.out.println("lost " + taken.getMessage());
            }
        }
    }

    private static void read(PairsOfSchools schools) {
        while (true) {
            Optional<Published> newest = schools.centre().publisher.newest();
            newest.ifPresent(published -> System.out.println("seen %d figure %d expected %d".formatted(
                    published.number(), schools.figure(published), schools.expected(published))));
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
