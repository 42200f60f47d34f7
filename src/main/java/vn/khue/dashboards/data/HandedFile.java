package vn.khue.dashboards.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.dashboards.Tags;
import vn.khue.ingest.DeliveryLine;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.DeliverySheet;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.RejectionCause;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** A file just handed in: under way, then what became of it, in the same place. */
class HandedFile extends ListItem {

    private static final int CAUSES = 3;

    private final String fileName;
    private final CauseTexts texts;
    private Optional<DeliveryState> state = Optional.empty();

    HandedFile(String fileName, CauseTexts texts) {
        this.fileName = fileName;
        this.texts = texts;
    }

    /** The state last shown; empty for a file that never became a delivery. */
    Optional<DeliveryState> state() {
        return state;
    }

    /** Its bytes are safe. */
    void checking(long delivery, boolean repeated) {
        state = Optional.of(DeliveryState.RECEIVED);
        removeAll();
        add(head(Tags.stale(getTranslation("data.upload.checking"))));
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        add(bar, line(getTranslation(repeated ? "data.upload.repeated" : "data.upload.safe", number(delivery))));
    }

    /** It did not get in. */
    void failed(String reason, String remedy) {
        state = Optional.empty();
        removeAll();
        add(head(Tags.bad(getTranslation("data.upload.failed"))), strong(reason), line(remedy));
    }

    /** What became of it. */
    void show(DeliverySheet sheet) {
        DeliveryLine delivery = sheet.line();
        state = Optional.of(delivery.state());
        removeAll();
        add(head(Mark.of(delivery.state()).tag(this)));
        if (delivery.dataset().isPresent()) {
            add(line(about(delivery)));
        }
        delivery.refusal().ifPresent(refusal -> add(strong(refusal.reason()), line(refusal.remedy())));
        if (delivery.rowsAccepted().isPresent()) {
            add(rows(delivery));
        }
        sheet.causes().stream().limit(CAUSES).forEach(cause -> add(cause(cause)));
        note(sheet).ifPresent(note -> add(line(note)));
        add(new Anchor(DataAddress.HERE.href(delivery.delivery()), getTranslation(sheet.problems() > 0
                ? "data.upload.open-problems" : "data.upload.open", number(delivery.delivery()))));
    }

    private Div head(Component tag) {
        Div head = new Div(Markup.bold(fileName), tag);
        head.addClassName("hand");
        return head;
    }

    private String about(DeliveryLine delivery) {
        return Stream.of(Optional.of(texts.title(delivery.dataset())),
                        delivery.period().map(period -> getTranslation("data.period.of", period)))
                .flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }

    private Paragraph rows(DeliveryLine delivery) {
        long accepted = delivery.rowsAccepted().orElse(0);
        long rejected = delivery.rowsRejected().orElse(0);
        Paragraph rows = line(getTranslation("data.rows.read", number(accepted + rejected),
                accepted + rejected, number(accepted)));
        if (rejected > 0) {
            rows.add(new Span(" "), Tags.near(getTranslation("data.rows.rejected", number(rejected))));
        }
        return rows;
    }

    private Paragraph cause(RejectionCause cause) {
        Paragraph line = line("");
        line.add(Markup.bold(getTranslation("data.rows", number(cause.rows()), cause.rows())),
                new Span(" · " + texts.of(cause).reason()));
        cause.example().ifPresent(example -> line.add(new Span(" " + place(cause, example) + " " + example.remedy())));
        return line;
    }

    /** The cell to look at. */
    private String place(RejectionCause cause, RejectionCause.Example example) {
        return texts.contract(Optional.of(cause.dataset())).flatMap(contract -> contract.find(cause.field()))
                .map(column -> getTranslation("data.upload.cell", number(example.line()), column.vi(),
                        example.value()))
                .orElseGet(() -> getTranslation("data.upload.line", number(example.line())));
    }

    /** What the intake said beside its decision. */
    private static Optional<String> note(DeliverySheet sheet) {
        return sheet.events().reversed().stream().filter(event -> event.state() == DeliveryState.CHECKED).findFirst()
                .flatMap(DeliveryReport.Event::detail);
    }

    private static Paragraph strong(String text) {
        Paragraph line = line(text);
        line.addClassName("m");
        return line;
    }

    private static Paragraph line(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("s");
        return line;
    }

    private String number(long number) {
        return Formats.of(getLocale()).integer(number);
    }
}
