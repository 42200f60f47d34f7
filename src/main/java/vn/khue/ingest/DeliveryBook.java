package vn.khue.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khue.catalogue.Contract;
import vn.khue.shared.NotVisible;

/**
 * What has come in, for people who look at it. Every answer holds what the reader may see and nothing else. Only the
 * intake decides about deliveries; this only reads.
 */
public interface DeliveryBook {

    /** The datasets that matter to the reader: all for the province, else those that its schools and units send. */
    List<Contract> datasets(DeliveryReader reader);

    /** The datasets that a sender hands in. */
    List<Contract> sentBy(String sender);

    /** Whether the reader may see more than one sender's deliveries. */
    boolean seesSeveral(DeliveryReader reader);

    /** The night of the newest delivery. */
    Optional<Night> newestNight(DeliveryReader reader);

    /** What came in a night, or came later and speaks of it. */
    NightIntake night(DeliveryReader reader, Night night);

    /** When the files of a night came in. */
    ArrivalCurve arrivals(DeliveryReader reader, Night night);

    /** What the schools that the reader sees owe for a night, and whether it has come. */
    NightArrivals owed(DeliveryReader reader, Night night);

    /** The night that is under way, or the one to come. */
    Night tonight();

    /** The newest delivery of each dataset. */
    Map<String, DeliveryLine> newest(DeliveryReader reader);

    /** How many checked deliveries wait for a publication, of any night. */
    int waitingForPublication(DeliveryReader reader);

    /** Why files and rows of a night do not count. */
    Causes causes(DeliveryReader reader, Night night);

    /** A part of a list, newest first. */
    List<DeliveryLine> page(DeliveryReader reader, DeliveryFilter filter, int offset, int limit);

    /**
     * One delivery.
     *
     * @throws NotVisible when there is none of that number, or the reader may not see it
     */
    DeliverySheet delivery(DeliveryReader reader, long delivery);

    /**
     * A part of the problems of a delivery's rows, by line. None where they are withheld.
     *
     * @throws NotVisible when the reader may not see the delivery
     */
    List<DeliveryReport.Problem> problems(DeliveryReader reader, long delivery, int offset, int limit);

    /** Names of schools by their codes; codes that the register does not know are missing. */
    Map<String, String> names(Collection<String> codes);

    /**
     * Senders whose deliveries the reader may see: the department, then schools by name.
     *
     * @param text a part of the name, with or without diacritics, or of the code; empty: all
     */
    List<SenderName> senders(DeliveryReader reader, String text, int offset, int limit);

    /** Changes when deliveries come in or are decided; for pages that stay open. */
    Stamp stamp();

    /**
     * Equal while nothing has happened.
     *
     * @param newest number of the newest delivery
     * @param received how many wait for their check
     * @param checked how many wait for a publication
     */
    record Stamp(long newest, int received, int checked) {
    }
}
