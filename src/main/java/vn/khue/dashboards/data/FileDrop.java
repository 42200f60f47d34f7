package vn.khue.dashboards.data;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import vn.khue.ingest.DeliverySheet;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.FileTooLarge;
import vn.khue.ingest.Receipt;
import vn.khue.shared.BadRequest;
import vn.khue.shell.ErrorReference;
import vn.khue.shell.Formats;
import vn.khue.shell.Icon;
import vn.khue.shell.Surroundings;

/** Files on their way: where they are dropped, and the list of those that came, each with what became of it. */
class FileDrop {

    private static final long MEGABYTE = 1 << 20;

    private final FileDesk desk;
    private final Surroundings surroundings;
    private final CheckWatch checks;
    private final CauseTexts texts;
    private final Function<Long, DeliverySheet> read;
    private final long mostBytes;
    private final Supplier<Wish> wish;
    private final Runnable changed;
    private final UnorderedList handed = new UnorderedList();

    /**
     * @param read reads a delivery for whoever looks at this page
     * @param mostBytes of one file
     * @param wish what the sender says of the next file; asked on the threads that take files
     * @param changed called when something came in or was decided
     */
    FileDrop(FileDesk desk, Surroundings surroundings, CheckWatch checks, CauseTexts texts,
            Function<Long, DeliverySheet> read, long mostBytes, Supplier<Wish> wish, Runnable changed) {
        this.desk = desk;
        this.surroundings = surroundings;
        this.checks = checks;
        this.texts = texts;
        this.read = read;
        this.mostBytes = mostBytes;
        this.wish = wish;
        this.changed = changed;
        handed.addClassName("handed");
    }

    /** The files that came through this page, newest first. */
    UnorderedList handed() {
        return handed;
    }

    /** Where files are dropped or chosen. */
    Upload upload() {
        Upload upload = new Upload((UploadHandler) this::take);
        NativeButton choose = new NativeButton(say("data.upload.choose"));
        choose.addClassName("btn");
        upload.setUploadButton(choose);
        Span drop = new Span(say("data.upload.drop", Formats.of(texts.language()).integer(
                mostBytes / MEGABYTE)));
        upload.setDropLabel(drop);
        upload.setDropLabelIcon(Icon.UPLOAD.draw());
        upload.setMaxFileSize(Math.clamp(mostBytes, 0, Integer.MAX_VALUE));
        upload.setI18n(UploadWords.of(handed));
        upload.addFileRejectedListener(event -> row(event.getFileName()).failed(
                say("data.upload.too-large", Formats.of(texts.language()).integer(mostBytes / MEGABYTE)),
                say("data.upload.too-large.remedy")));
        return upload;
    }

    /** Runs on the thread of the request that carries the file; the page is not held meanwhile. */
    private void take(UploadEvent event) throws IOException {
        handIn(event.getUI(), event.getFileName(), event.getInputStream());
    }

    /** Takes a file that was written here. */
    void handIn(UI ui, String name, InputStream bytes) throws IOException {
        try {
            Receipt receipt = desk.take(surroundings.person(), name, wish.get(), bytes);
            ui.access(() -> received(ui, name, receipt));
        } catch (FileTooLarge tooLarge) {
            ui.access(() -> row(name).failed(say("data.upload.too-large",
                    Formats.of(texts.language()).integer(tooLarge.limit() / MEGABYTE)),
                    say("data.upload.too-large.remedy")));
        } catch (BadRequest senseless) {
            ui.access(() -> row(name).failed(say(senseless.code()),
                    say(senseless.code() + ".remedy")));
        } catch (AccessDeniedException notOrNoMore) {
            ui.access(() -> row(name).failed(say("data.upload.not-you"),
                    say("data.upload.not-you.remedy")));
        } catch (RuntimeException failure) {
            ErrorReference reference = ErrorReference.of(failure);
            ui.access(() -> row(name).failed(say("data.upload.broken"),
                    say("data.upload.broken.remedy", reference.text())));
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

    private String say(String key, Object... words) {
        return handed.getTranslation(key, words);
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
