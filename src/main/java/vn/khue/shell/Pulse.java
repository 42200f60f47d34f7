package vn.khue.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.khue.network.CentreInfo;
import vn.khue.publication.PublicationCommitted;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;

/**
 * Tells open pages when a publication commits, a night is late, or the warehouse comes and goes. The event is only a
 * wake-up; looking again every few seconds also finds what another instance published.
 */
@Component
public class Pulse {

    private static final long EVERY_MILLISECONDS = 5_000;

    private final Publications publications;
    private final Surroundings surroundings;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private @Nullable News last;

    Pulse(Publications publications, Surroundings surroundings) {
        this.publications = publications;
        this.surroundings = surroundings;
    }

    /** The state of things now. */
    public News now() {
        Optional<Published> newest = publications.newest();
        return new News(newest, newest.map(this::freshness).orElseGet(Freshness::ofSample),
                surroundings.warehouseReady());
    }

    private Freshness freshness(Published published) {
        return surroundings.centre().map(CentreInfo::sample).orElse(false) ? Freshness.ofSample()
                : Freshness.of(published.dataDate(), LocalDateTime.now(Formats.ZONE));
    }

    /** Calls {@code reader} in {@code ui} at each change, once for a burst, until the registration is removed. */
    public Registration follow(UI ui, Consumer<News> reader) {
        Follower follower = new Follower(ui, reader, new AtomicReference<>());
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    @EventListener
    void committed(PublicationCommitted event) {
        look();
    }

    @Scheduled(fixedDelay = EVERY_MILLISECONDS)
    synchronized void look() {
        News news = now();
        if (last != null && !news.equals(last)) {
            followers.forEach(follower -> tell(follower, news));
        }
        last = news;
    }

    private void tell(Follower follower, News news) {
        try {
            follower.tell(news);
        } catch (UIDetachedException closedMeanwhile) {
            followers.remove(follower);
        }
    }

    private record Follower(UI ui, Consumer<News> reader, AtomicReference<@Nullable News> untold) {

        void tell(News news) {
            if (untold.getAndSet(news) == null) {
                ui.access(this::deliver);
            }
        }

        private void deliver() {
            News news = untold.getAndSet(null);
            if (news != null) {
                reader.accept(news);
            }
        }
    }
}
