package vn.khue.dashboards.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Contract;
import vn.khue.ingest.DeliveryBook;
import vn.khue.ingest.DeliveryLine;
import vn.khue.ingest.DeliveryReader;
import vn.khue.ingest.Handed;
import vn.khue.ingest.Night;
import vn.khue.ingest.Receipt;
import vn.khue.network.CentreInfo;
import vn.khue.security.Person;
import vn.khue.shared.BadRequest;
import vn.khue.shell.Surroundings;

/**
 * Takes files from people and shows them what came. Who may do what is decided here, whatever a page shows. Knows no
 * screens.
 */
@Service
class FileDesk {

    private final DeliveryBook book;
    private final Surroundings surroundings;
    private final Door door;

    FileDesk(DeliveryBook book, Surroundings surroundings, Door door) {
        this.book = book;
        this.surroundings = surroundings;
        this.door = door;
    }

    /** As whom a person reads deliveries. */
    static DeliveryReader reader(Person person) {
        return new DeliveryReader(person.scope(), person.sender());
    }

    /** What a person may hand in; nothing for whoever hands in for nobody. */
    List<Contract> handsIn(Person person) {
        return person.sender().map(book::sentBy).orElse(List.of());
    }

    /**
     * Takes a file.
     *
     * @throws AccessDeniedException when the person hands in for nobody
     * @throws BadRequest when the period is longer than any is
     */
    Receipt take(Person person, String fileName, Wish wish, InputStream bytes) throws IOException {
        String sender = person.sender().orElseThrow(() -> new AccessDeniedException("hands in files for nobody"));
        return door.receive(handed(person, sender, fileName, wish), bytes);
    }

    private static Handed handed(Person person, String sender, String fileName, Wish wish) {
        try {
            return new Handed(fileName, wish.dataset(), wish.period(), sender, person.login());
        } catch (IllegalArgumentException tooLong) {
            throw new BadRequest("data.upload.period-too-long", Map.of());
        }
    }

    /** The night asked for; else the sample's own, or tonight unless there is nothing to say of it. */
    Night night(DeliveryReader reader, DataAddress address) {
        return address.night().map(Night::new).or(this::ofSample).orElseGet(() -> tonight(reader));
    }

    private Optional<Night> ofSample() {
        return surroundings.centre().filter(CentreInfo::sample).flatMap(CentreInfo::homeDate).map(Night::new);
    }

    private Night tonight(DeliveryReader reader) {
        Night tonight = book.tonight();
        return book.owed(reader, tonight).all().isEmpty() ? book.newestNight(reader).orElse(tonight) : tonight;
    }

    /** Whether the sample is shown, whose files all came at once, long after their nights. */
    boolean isSample() {
        return surroundings.centre().map(CentreInfo::sample).orElse(false);
    }

    /** The counts of a night. */
    NightSummary summary(DeliveryReader reader, DataAddress address) {
        Night night = night(reader, address);
        return new NightSummary(book.night(reader, night), book.owed(reader, night));
    }

    /** How the files of a night came in, and those of the night before. */
    ArrivalsCard.Curves arrivals(DeliveryReader reader, DataAddress address) {
        Night night = night(reader, address);
        return new ArrivalsCard.Curves(book.arrivals(reader, night),
                book.arrivals(reader, new Night(night.day().minusDays(1))), book.owed(reader, night).all().size());
    }

    /** The datasets that the reader has to do with, and what came of each. */
    List<DatasetLine> datasets(DeliveryReader reader, DataAddress address) {
        NightSummary summary = summary(reader, address);
        Map<String, DeliveryLine> newest = book.newest(reader);
        return book.datasets(reader).stream().map(contract -> new DatasetLine(contract,
                summary.counts(contract.id()), Optional.ofNullable(newest.get(contract.id())),
                summary.owed(contract.id()))).toList();
    }
}
