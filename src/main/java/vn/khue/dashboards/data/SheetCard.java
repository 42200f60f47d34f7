package vn.khue.dashboards.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.khue.dashboards.AsyncCard;
import vn.khue.dashboards.Reading;
import vn.khue.ingest.DeliveryLine;
import vn.khue.ingest.DeliverySheet;
import vn.khue.shell.Formats;

/** How a delivery came out: its state, its rows, and why rows are missing. */
class SheetCard extends AsyncCard<DeliverySheet> {

    private final CauseTexts texts;

    SheetCard(Reading reading, CauseTexts texts) {
        super(reading);
        this.texts = texts;
        addClassName("sheet");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(getTranslation("data.sheet"))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected Optional<Component> status(DeliverySheet sheet) {
        return Optional.of(Mark.of(sheet.line().state()).tag(this));
    }

    @Override
    protected String outside() {
        return "data.delivery.outside";
    }

    @Override
    protected void draw(DeliverySheet sheet) {
        DeliveryLine line = sheet.line();
        line.refusal().ifPresent(refusal -> add(refused(refusal.reason(), refusal.remedy())));
        if (line.rowsAccepted().isPresent()) {
            add(counts(line));
        }
        Paragraph meaning = new Paragraph(getTranslation("data.state." + line.state().name() + ".meaning"));
        meaning.addClassNames("s", "sec");
        add(meaning);
        if (!sheet.causes().isEmpty()) {
            CauseList list = new CauseList(texts, DataAddress.HERE);
            list.addClassName("short");
            sheet.causes().forEach(cause -> list.add(cause, sheet.causes(), false));
            add(list);
        }
    }

    private static Div refused(String reason, String remedy) {
        Paragraph what = new Paragraph(reason);
        what.addClassName("m");
        Div said = new Div(new Div(what, new Paragraph(remedy)));
        said.addClassNames("note", "bad");
        return said;
    }

    private Div counts(DeliveryLine line) {
        long accepted = line.rowsAccepted().orElse(0);
        long rejected = line.rowsRejected().orElse(0);
        Div counts = new Div(count("data.sheet.read", accepted + rejected), count("data.sheet.accepted", accepted),
                count("data.sheet.rejected", rejected));
        counts.addClassName("rowcounts");
        return counts;
    }

    private Div count(String title, long count) {
        Div number = new Div(Formats.of(getLocale()).integer(count));
        number.addClassName("num");
        return new Div(new Span(getTranslation(title)), number);
    }
}
