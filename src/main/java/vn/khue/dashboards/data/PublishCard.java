package vn.khue.dashboards.data;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khue.dashboards.AsyncCard;
import vn.khue.dashboards.Reading;
import vn.khue.dashboards.Tags;
import vn.khue.publication.Published;
import vn.khue.security.Person;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** How many files wait for a publication, and, for whom it is, the button that does not wait for the night. */
class PublishCard extends AsyncCard<Integer> {

    private final PublishNow publishing;
    private final BuildWatch builds;
    private final Person person;
    private final NativeButton button = new NativeButton();
    private final Div progress = new Div();
    private final ProgressBar bar = new ProgressBar(0, BuildWatch.Done.all());
    private final Paragraph words = new Paragraph();
    private final List<Registration> following = new ArrayList<>();

    PublishCard(Reading reading, PublishNow publishing, BuildWatch builds, Person person) {
        super(reading);
        this.publishing = publishing;
        this.builds = builds;
        this.person = person;
        addClassName("publish");
        button.setText(getTranslation("data.publish.now"));
        button.addClassName("btn");
        button.addClickListener(event -> publishing.start(person));
        progress.addClassName("progress");
        progress.getElement().setAttribute("aria-live", "polite");
        words.addClassNames("s", "sec");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(getTranslation("data.publish")),
                new Paragraph(getTranslation("data.publish.about"))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(Integer waiting) {
        Paragraph line = new Paragraph(waiting == 0 ? new Span(getTranslation("data.publish.nothing"))
                : new Span(Markup.bold(getTranslation("data.publish.files", Formats.of(getLocale()).integer(waiting), waiting)),
                new Span(" " + getTranslation("data.publish.waiting"))));
        line.addClassName("s");
        add(line);
        if (PublishNow.isFor(person)) {
            add(new Div(button), progress);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        following.add(publishing.follow(event.getUI(), this::show));
        following.add(builds.follow(event.getUI(), this::show));
        // what ended before this page was opened is no news
        if (publishing.state() instanceof PublishNow.Running running) {
            show(running);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        following.forEach(Registration::remove);
        following.clear();
    }

    private void show(PublishNow.State state) {
        button.setEnabled(!(state instanceof PublishNow.Running));
        progress.removeAll();
        switch (state) {
            case PublishNow.Idle _ -> { }
            case PublishNow.Running _ -> {
                bar.setIndeterminate(true);
                words.setText(getTranslation("data.publish.starting"));
                progress.add(bar, words);
            }
            case PublishNow.Done(Published published) -> say(Tags.ok(getTranslation("publication.number",
                    formats().integer(published.number()))), getTranslation("data.publish.done",
                    formats().time(published.at()), formats().date(published.dataDate())));
            case PublishNow.NothingNew _ -> say(Tags.plain(getTranslation("data.publish.nothing-new.tag")),
                    getTranslation("data.publish.nothing-new"));
            case PublishNow.Broken broken -> say(Tags.bad(getTranslation("data.publish.broken.tag")),
                    getTranslation("data.publish.broken", broken.reference().text()));
        }
    }

    private void say(Component tag, String text) {
        words.setText(text);
        progress.add(tag, words);
    }

    /** Steps of another's build show nothing here; steps that come after the result change it no more. */
    private void show(BuildWatch.Done step) {
        if (publishing.state() instanceof PublishNow.Running) {
            bar.setIndeterminate(false);
            bar.setValue(step.count());
            words.setText(getTranslation("data.publish.step", formats().integer(step.publication()),
                    getTranslation("data.publish.step." + step.step().name()), formats().integer(step.count()),
                    formats().integer(BuildWatch.Done.all())));
        }
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
