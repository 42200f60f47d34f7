package vn.khue.dashboards.data;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import vn.khue.dashboards.AsyncCard;
import vn.khue.dashboards.Reading;
import vn.khue.dashboards.Tags;
import vn.khue.publication.BuildStep;
import vn.khue.schedule.NightProgress;
import vn.khue.schedule.NightRun;
import vn.khue.schedule.NightStep;
import vn.khue.security.Person;
import vn.khue.security.Role;
import vn.khue.shell.Formats;

/** How the last night was closed, and, for whom it is, the button that closes it now. */
class NightCard extends AsyncCard<NightCard.Nightly> {

    private static final int SHOWN_MILLISECONDS = 5_000;
    private static final int STEPS = NightStep.values().length - 1 + BuildStep.values().length;

    private final NightDesk nights;
    private final NightPulse pulse;
    private final Person person;
    private @Nullable Registration following;

    /**
     * @param newest the newest night that has ended
     * @param last the newest run
     * @param built the newest finished step of its publication, while it is under way here
     */
    record Nightly(LocalDate newest, Optional<NightRun> last, Optional<BuildStep> built) {
    }

    NightCard(Reading reading, NightDesk nights, NightPulse pulse, Person person) {
        super(reading);
        this.nights = nights;
        this.pulse = pulse;
        this.person = person;
        addClassName("publish");
    }

    void ask() {
        ask(this::read);
    }

    void renew() {
        renew(this::read);
    }

    private Nightly read() {
        return new Nightly(nights.newest(), nights.last(), Optional.empty());
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(getTranslation("data.night")),
                new Paragraph(getTranslation("data.night.about"))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected Optional<Component> status(Nightly night) {
        return night.last().filter(run -> run.state() == NightRun.State.FAILED)
                .map(run -> Tags.bad(getTranslation("data.night.failed.tag")));
    }

    @Override
    protected void draw(Nightly night) {
        boolean running = night.last().filter(run -> run.state() == NightRun.State.RUNNING).isPresent();
        add(running ? progress(night) : line(night.last().map(this::ended)
                .orElseGet(() -> getTranslation("data.night.never"))));
        if (PublishNow.isFor(person)) {
            add(new Div(button(night.newest(), running)));
        }
    }

    private NativeButton button(LocalDate newest, boolean running) {
        NativeButton button = new NativeButton(getTranslation("data.night.now", formats().date(newest)),
                event -> start());
        button.addClassNames("btn", "q");
        button.setEnabled(!running);
        return button;
    }

    private void start() {
        if (!PublishNow.isFor(person)) {
            throw new AccessDeniedException("closes no night");
        }
        nights.runNow(person.login()).ifPresentOrElse(run -> renew(), () -> Notification.show(
                getTranslation("data.night.busy"), SHOWN_MILLISECONDS, Notification.Position.BOTTOM_CENTER));
    }

    private String ended(NightRun run) {
        Instant at = run.endedAt().orElse(run.startedAt());
        String clock = formats().time(at);
        String day = formats().date(at.atZone(Formats.ZONE).toLocalDate());
        if (run.state() == NightRun.State.FAILED) {
            return getTranslation("data.night.failed", formats().date(run.night()), clock, day);
        }
        String closed = getTranslation("data.night.last", formats().date(run.night()), clock, day);
        return run.expected().isEmpty() || person.role() == Role.SCHOOL ? closed
                : closed + " " + getTranslation("data.night.files", formats().integer(run.received().orElse(0)),
                formats().integer(run.expected().getAsInt()));
    }

    private Component progress(Nightly night) {
        NightRun run = night.last().orElseThrow();
        ProgressBar bar = new ProgressBar(0, STEPS, run.step().ordinal()
                + night.built().map(step -> step.ordinal() + 1).orElse(0));
        bar.setIndeterminate(run.step() == NightStep.INTAKE);
        String step = getTranslation("data.night.step." + run.step().name());
        String words = night.built().map(built -> getTranslation("data.night.step.built", step,
                getTranslation("data.publish.step." + built.name()))).orElse(step);
        Div progress = new Div(bar, line(getTranslation("data.night.step", formats().date(run.night()), words)));
        progress.addClassName("progress");
        progress.getElement().setAttribute("aria-live", "polite");
        return progress;
    }

    private static Paragraph line(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("s");
        return line;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        following = pulse.follow(event.getUI(), this::show);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.remove();
        }
    }

    private void show(NightProgress progress) {
        renew(() -> new Nightly(nights.newest(), Optional.of(progress.run()), progress.built()));
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
