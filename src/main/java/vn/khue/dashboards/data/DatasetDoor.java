package vn.khue.dashboards.data;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.khue.shell.Icon;

/** The door of one dataset: its template goes out, filled files come in, and what became of each stands below. */
public final class DatasetDoor extends Div {

    private final FileDrop files;
    private final IntakePulse intake;
    private final List<Registration> following = new ArrayList<>();
    private final Runnable changed;
    private @Nullable UI ui;

    DatasetDoor(FileDrop files, IntakePulse intake, TemplateDownload template, Runnable changed) {
        this.files = files;
        this.intake = intake;
        this.changed = changed;
        addClassNames("upload", "dataset-door");
        Anchor link = new Anchor(template, "");
        link.add(Icon.DOWNLOAD.draw(), new Span(getTranslation("data.datasets.template.of",
                template.contract().title().in(getLocale()))));
        link.addClassName("download");
        add(link, files.upload(), files.handed());
    }

    /** Hands in a file that was written on this page, as if it had been dropped here. */
    public void handIn(String fileName, byte[] file) {
        try {
            files.handIn(ui == null ? UI.getCurrent() : ui, fileName, new ByteArrayInputStream(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ui = event.getUI();
        following.add(intake.follow(event.getUI(), stamp -> {
            files.renew();
            changed.run();
        }));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        ui = null;
        following.forEach(Registration::remove);
        following.clear();
    }
}
