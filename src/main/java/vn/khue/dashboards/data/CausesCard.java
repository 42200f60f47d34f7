package vn.khue.dashboards.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import vn.khue.dashboards.AsyncCard;
import vn.khue.dashboards.Reading;
import vn.khue.ingest.Causes;
import vn.khue.shell.Formats;

/** What to mend first. */
class CausesCard extends AsyncCard<Causes> {

    private final CauseTexts texts;
    private final Paragraph elsewhere = new Paragraph();
    private DataAddress address = DataAddress.HERE;

    CausesCard(Reading reading, CauseTexts texts) {
        super(reading);
        this.texts = texts;
        elsewhere.addClassNames("xs", "sec");
        elsewhere.setVisible(false);
    }

    /** Refused files of which only their number was handed in. */
    void refusedElsewhere(long files) {
        elsewhere.setVisible(files > 0);
        elsewhere.setText(getTranslation("data.causes.elsewhere", Formats.of(getLocale()).integer(files), files));
    }

    /** Where the page is, for links into its list. */
    void at(DataAddress here) {
        address = here;
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(getTranslation("data.causes")),
                new Paragraph(getTranslation("data.causes.about"))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(Causes causes) {
        if (causes.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("data.causes.none"));
            nothing.addClassName("sec");
            add(nothing, elsewhere);
            return;
        }
        CauseList list = new CauseList(texts, address);
        causes.refusals().forEach(refusal -> list.add(refusal, causes));
        causes.rejections().forEach(rejection -> list.add(rejection, causes));
        add(list, elsewhere);
    }
}
