package vn.khue.dashboards.data;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;
import vn.khue.security.Person;
import vn.khue.security.Role;
import vn.khue.shell.ErrorReference;

/** Publishes when a person asks for it; one at a time, whoever asks. All open pages see how it goes. */
class PublishNow {

    private static final Set<Role> MAY = Set.of(Role.OFFICER, Role.ADMINISTRATOR);

    private final Publications publications;
    private final Executor thread;
    private final AtomicReference<State> state = new AtomicReference<>(new Idle());
    private final Followers<State> followers = new Followers<>();

    /** @param thread on which publications are built */
    PublishNow(Publications publications, Executor thread) {
        this.publications = publications;
        this.thread = thread;
    }

    /** How it stands. */
    sealed interface State {
    }

    /** Nobody has asked since the start. */
    record Idle() implements State {
    }

    /** Being built. */
    record Running() implements State {
    }

    /** Published. */
    record Done(Published published) implements State {
    }

    /** There was nothing to publish. */
    record NothingNew() implements State {
    }

    /** The build broke; what waits goes on waiting. */
    record Broken(ErrorReference reference) implements State {
    }

    static boolean isFor(Person person) {
        return MAY.contains(person.role());
    }

    State state() {
        return state.get();
    }

    Registration follow(UI ui, Consumer<State> reader) {
        return followers.follow(ui, reader);
    }

    /**
     * Begins to publish everything that is checked; does nothing while that is under way.
     *
     * @throws AccessDeniedException when publishing is not this person's business
     */
    void start(Person person) {
        if (!isFor(person)) {
            throw new AccessDeniedException("publishes nothing");
        }
        State before = state.get();
        if (!(before instanceof Running) && state.compareAndSet(before, new Running())) {
            followers.tell(new Running());
            thread.execute(this::publish);
        }
    }

    private void publish() {
        State result = new Idle();
        try {
            result = publications.publish(Published.Kind.ADHOC).<State>map(Done::new).orElseGet(NothingNew::new);
        } catch (RuntimeException failure) {
            result = new Broken(ErrorReference.of(failure));
        } finally {
            state.set(result);
            followers.tell(result);
        }
    }
}
