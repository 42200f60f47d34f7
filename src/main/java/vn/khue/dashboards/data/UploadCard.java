package vn.khue.dashboards.data;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;
import vn.khue.catalogue.Contract;
import vn.khue.ingest.DeliverySheet;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.FileTooLarge;
import vn.khue.ingest.Receipt;
import vn.khue.security.Person;
import vn.khue.shared.BadRequest;
import vn.khue.shell.ErrorReference;
import vn.khue.shell.Formats;
import vn.khue.shell.Icon;
import vn.khue.shell.Surroundings;

/** The door for files: drop them, see each arrive, and read what became of it in the same place. */
class UploadCard extends Article {

    static final String ID = "nop-tep";

    private static final long MEGABYTE = 1 << 20;

    private final FileDesk desk;
    private final Surroundings surroundings;
    private final CheckWatch checks;
    private final CauseTexts texts;
    private final Function<Long, DeliverySheet> read;
    private final Runnable changed;
    private final WishFields wish;
    private final UnorderedList handed = new UnorderedList();

    /**
     * @param read reads a delivery for whoever looks at this page
     * @param mostBytes of one file
     * @param changed called when something came in or was decided
     */
    UploadCard(FileDesk desk, Surroundings surroundings, CheckWatch checks, CauseTexts texts,
            Function<Long, DeliverySheet> read, long mostBytes, Runnable changed) {
        this.desk = desk;
        this.surroundings = surroundings;
        this.checks = checks;
        this.texts = texts;
        this.read = read;
        this.changed = changed;
        setId(ID);
        addClassNames("card", "upload");
        Person person = surroundings.person();
        List<Contract> datasets = desk.handsIn(person);
        wish = new WishFields(datasets);
        handed.addClassName("handed");
        if (datasets.isEmpty()) {
            add(head("data.upload.not-you"), closed());
        } else {
            add(head("data.upload.about"), upload(mostBytes), wish, handed);
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

    private Upload upload(long mostBytes) {
        Upload upload = new Upload((UploadHandler) this::take);
        NativeButton choose = new NativeButton(getTranslation("data.upload.choose"));
        choose.addClassName("btn");
        upload.setUploadButton(choose);
        Span drop = new Span(getTranslation("data.upload.drop", Formats.of(getLocale()).integer(
                mostBytes / MEGABYTE)));
        upload.setDropLabel(drop);
        upload.setDropLabelIcon(Icon.UPLOAD.draw());
        upload.setMaxFileSize(Math.clamp(mostBytes, 0, Integer.MAX_VALUE));
        upload.setI18n(UploadWords.of(this));
        upload.addFileRejectedListener(event -> row(event.getFileName()).failed(
                getTranslation("data.upload.too-large", Formats.of(getLocale()).integer(mostBytes / MEGABYTE)),
                getTranslation("data.upload.too-large.remedy")));
        return upload;
    }

    /** Runs on the thread of the request that carries the file; the page is not held meanwhile. */
    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        String name = event.getFileName();
        try {
            Receipt receipt = desk.take(surroundings.person(), name, wish.wish(), event.getInputStream());
            ui.access(() -> received(ui, name, receipt));
        } catch (FileTooLarge tooLarge) {
            ui.access(() -> row(name).failed(getTranslation("data.upload.too-large",
                    Formats.of(getLocale()).integer(tooLarge.limit() / MEGABYTE)),
                    getTranslation("data.upload.too-large.remedy")));
        } catch (BadRequest senseless) {
            ui.access(() -> row(name).failed(getTranslation(senseless.code()),
                    getTranslation(senseless.code() + ".remedy")));
        } catch (AccessDeniedException notOrNoMore) {
            ui.access(() -> row(name).failed(getTranslation("data.upload.not-you"),
                    getTranslation("data.upload.not-you.remedy")));
        } catch (RuntimeException failure) {
            ErrorReference reference = ErrorReference.of(failure);
            ui.access(() -> row(name).failed(getTranslation("data.upload.broken"),
                    getTranslation("data.upload.broken.remedy", reference.text())));
        }
    }

    private void received(UI ui, String name, Receipt receipt) {
        HandedFile row = row(name);
        row.checking(receipt.delivery(), receipt.repeated());
        checks.await(receipt.delivery(), ui, () -> read.apply(receipt.delivery()), sheet -> {
            row.show(sheet);
            row.setId("luot-" + receipt.delivery());
            changed.run();
        });
        changed.run();
    }

    private HandedFile row(String name) {
        HandedFile row = new HandedFile(name, texts);
        handed.addComponentAsFirst(row);
        return row;
    }

    /** Looks again at files that have not come to their end. */
    void renew() {
        handed.getChildren().map(HandedFile.class::cast)
                .filter(row -> row.state().equals(Optional.of(DeliveryState.CHECKED)))
                .forEach(this::renew);
    }

    private void renew(HandedFile row) {
        long delivery = Long.parseLong(row.getId().orElseThrow().substring("luot-".length()));
        checks.await(delivery, UI.getCurrent(), () -> read.apply(delivery), row::show);
    }
}
