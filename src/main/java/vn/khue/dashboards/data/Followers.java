package vn.khue.dashboards.data;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Open pages that want to know of something. A page that is slow gets the newest only.
 *
 * @param <T> what they are told
 */
final class Followers<T> {

    private final Set<Follower<T>> followers = ConcurrentHashMap.newKeySet();

    /** Calls {@code reader} in {@code ui} for as long as the registration lasts. */
    Registration follow(UI ui, Consumer<T> reader) {
        Follower<T> follower = new Follower<>(ui, reader, new AtomicReference<>());
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    boolean isEmpty() {
        return followers.isEmpty();
    }

    void tell(T news) {
        followers.forEach(follower -> tell(follower, news));
    }

    private void tell(Follower<T> follower, T news) {
        try {
            follower.tell(news);
        } catch (UIDetachedException closedMeanwhile) {
            followers.remove(follower);
        }
    }

    private record Follower<T>(UI ui, Consumer<T> reader, AtomicReference<@Nullable T> untold) {

        void tell(T news) {
            if (untold.getAndSet(news) == null) {
                ui.access(this::deliver);
            }
        }

        private void deliver() {
            T news = untold.getAndSet(null);
            if (news != null) {
                reader.accept(news);
            }
        }
    }
}
