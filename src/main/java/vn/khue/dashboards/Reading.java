package vn.khue.dashboards;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khue.dashboards.CardState.Failed;
import vn.khue.dashboards.CardState.Loaded;
import vn.khue.dashboards.CardState.OutOfScope;
import vn.khue.dashboards.CardState.Senseless;
import vn.khue.shared.BadRequest;
import vn.khue.shared.NotVisible;
import vn.khue.shell.ErrorReference;

/** Reads for cards outside the thread that holds the page, so that a slow figure delays only its own card. */
public class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final Executor executor;

    /** @param executor on whose threads */
    public Reading(Executor executor) {
        this.executor = executor;
    }

    /**
     * Runs {@code read} elsewhere and hands what came of it back to {@code ui}.
     *
     * @param own asked when the reader may not see what was to be read
     */
    <T> void start(UI ui, Supplier<T> read, Supplier<Optional<OwnPlace>> own, Consumer<CardState<T>> show) {
        executor.execute(() -> {
            CardState<T> answer = answer(read, own);
            try {
                ui.access(() -> show.accept(answer));
            } catch (UIDetachedException closedMeanwhile) {
                LOG.debug("page closed before its figure came");
            }
        });
    }

    private static <T> CardState<T> answer(Supplier<T> read, Supplier<Optional<OwnPlace>> own) {
        try {
            return within(read, own);
        } catch (BadRequest reason) {
            return new Senseless<>(reason);
        } catch (RuntimeException failure) {
            return new Failed<>(ErrorReference.of(failure));
        }
    }

    private static <T> CardState<T> within(Supplier<T> read, Supplier<Optional<OwnPlace>> own) {
        try {
            return new Loaded<>(read.get());
        } catch (NotVisible notVisible) {
            return new OutOfScope<>(own.get());
        }
    }
}
