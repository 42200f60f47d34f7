package vn.khue.dashboards.data;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Function;
import vn.khue.catalogue.Contract;
import vn.khue.ingest.DeliverySheet;
import vn.khue.security.Person;
import vn.khue.shell.Surroundings;

/** The door for files: drop them, see each arrive, and read what became of it in the same place. */
class UploadCard extends Article {

    static final String ID = "nop-tep";

    private final FileDrop files;

    /**
     * @param read reads a delivery for whoever looks at this page
     * @param mostBytes of one file
     * @param changed called when something came in or was decided
     */
    UploadCard(FileDesk desk, Surroundings surroundings, CheckWatch checks, CauseTexts texts,
            Function<Long, DeliverySheet> read, long mostBytes, Runnable changed) {
        setId(ID);
        addClassNames("card", "upload");
        Person person = surroundings.person();
        List<Contract> datasets = desk.handsIn(person);
        WishFields wish = new WishFields(datasets);
        files = new FileDrop(desk, surroundings, checks, texts, read, mostBytes, wish::wish, changed);
        if (datasets.isEmpty()) {
            add(head("data.upload.not-you"), closed());
        } else {
            add(head("data.upload.about"), files.upload(), wish, files.handed());
        }
    }

    private Header head(String about) {
        return new Header(new Div(new H2(getTranslation("data.upload")), new Paragraph(getTranslation(about))));
    }

    private Paragraph closed() {
        Paragraph why = new Paragraph(getTranslation("data.upload.not-you.remedy"));
        why.addClassNames("s", "sec");
        return why;
    }

    /** Looks again at files that have not come to their end. */
    void renew() {
        files.renew();
    }
}
