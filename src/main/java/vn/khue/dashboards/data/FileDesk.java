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
import vn.khue.security.Person;
import vn.khue.shared.BadRequest;

/**
 * Takes files from people and shows them what came. Who may do what is decided here, whatever a page shows. Knows no
 * screens.
 */
@Service
class FileDesk {

    private final DeliveryBook book;
    private final OwedFiles owed;
    private final Door door;

    FileDesk(DeliveryBook book, OwedFiles owed, Door door) {
        this.book = book;
        this.owed = owed;
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

    /** The night asked for, else the newest in which anything came. */
    Optional<Night> night(DeliveryReader reader, DataAddress address) {
        return address.night().map(Night::new).or(() -> book.newestNight(reader));
    }

    /** The counts of a night. */
    NightSummary summary(DeliveryReader reader, DataAddress address) {
        Optional<Night> night = night(reader, address);
        return new NightSummary(night.map(one -> book.night(reader, one)),
                night.flatMap(one -> owed.of(reader, one)));
    }

    /** The datasets that the reader has to do with, and what came of each. */
    List<DatasetLine> datasets(DeliveryReader reader, DataAddress address) {
        NightSummary summary = summary(reader, address);
        Map<String, DeliveryLine> newest = book.newest(reader);
        return book.datasets(reader).stream().map(contract -> new DatasetLine(contract,
                summary.counts(contract.id()), Optional.ofNullable(newest.get(contract.id())),
                summary.owed().flatMap(all -> Optional.ofNullable(all.datasets().get(contract.id()))))).toList();
    }
}
