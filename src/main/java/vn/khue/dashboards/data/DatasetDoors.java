package vn.khue.dashboards.data;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.ContractTemplate.CodeList;
import vn.khue.ingest.DeliveryBook;
import vn.khue.ingest.DeliveryReader;
import vn.khue.security.Person;
import vn.khue.shell.Surroundings;

/** Makes doors of single datasets for a page outside this room, and publishes what came through them. */
@Component
public class DatasetDoors {

    private final FileDesk desk;
    private final Door door;
    private final CheckWatch checks;
    private final DeliveryBook book;
    private final IntakePulse intake;
    private final PublishNow publishing;
    private final Surroundings surroundings;
    private final Catalogue catalogue;
    private final I18NProvider texts;

    DatasetDoors(FileDesk desk, Door door, CheckWatch checks, DeliveryBook book, IntakePulse intake,
            PublishNow publishing, Surroundings surroundings, Catalogue catalogue, I18NProvider texts) {
        this.desk = desk;
        this.door = door;
        this.checks = checks;
        this.book = book;
        this.intake = intake;
        this.publishing = publishing;
        this.surroundings = surroundings;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /**
     * A door for whoever is reading.
     *
     * @param dataset id of the contract
     * @param template what the template says to this reader beside the contract
     * @param changed called when something came in or was decided
     */
    public DatasetDoor of(String dataset, TemplateExtras template, Locale language, Runnable changed) {
        Person person = surroundings.person();
        DeliveryReader reader = FileDesk.reader(person);
        Wish wish = new Wish(Optional.of(dataset), Optional.empty());
        FileDrop files = new FileDrop(desk, surroundings, checks, new CauseTexts(catalogue, texts, language),
                delivery -> book.delivery(reader, delivery), door.mostBytes(), () -> wish, changed);
        return new DatasetDoor(files, intake, new TemplateDownload(catalogue.contract(dataset), language,
                template.example(), template.lists()), changed);
    }

    /** How many files wait for a publication. */
    public int waiting() {
        return book.waitingForPublication(FileDesk.reader(surroundings.person()));
    }

    /** Begins to publish everything that is checked, as the page of files does. */
    public void publish() {
        publishing.start(surroundings.person());
    }

    /**
     * What a template says beside its contract.
     *
     * @param example values that fit the reader, by column
     * @param lists codes to choose from
     */
    public record TemplateExtras(Map<String, String> example, List<CodeList> lists) {
    }
}
