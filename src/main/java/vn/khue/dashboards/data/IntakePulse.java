package vn.khue.dashboards.data;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.khue.ingest.DeliveryBook;

/** Tells open pages that files came in or were decided, by whatever instance. Looks only while a page is open. */
@Component
class IntakePulse {

    private static final Logger LOG = LoggerFactory.getLogger(IntakePulse.class);
    private static final long EVERY_MILLISECONDS = 2_000;

    private final DeliveryBook book;
    private final Followers<DeliveryBook.Stamp> followers = new Followers<>();
    private DeliveryBook.@Nullable Stamp last;

    IntakePulse(DeliveryBook book) {
        this.book = book;
    }

    Registration follow(UI ui, Consumer<DeliveryBook.Stamp> reader) {
        return followers.follow(ui, reader);
    }

    @Scheduled(fixedDelay = EVERY_MILLISECONDS)
    synchronized void look() {
        if (followers.isEmpty()) {
            last = null;
            return;
        }
        try {
            DeliveryBook.Stamp now = book.stamp();
            if (last != null && !now.equals(last)) {
                followers.tell(now);
            }
            last = now;
        } catch (RuntimeException storeAway) {
            LOG.debug("will look again", storeAway);
        }
    }
}
