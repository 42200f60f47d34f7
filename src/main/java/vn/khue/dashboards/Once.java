package vn.khue.dashboards;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One read for several cards: the first to ask reads, the others wait and take the same. A failure is not kept.
 *
 * @param <T> what is read
 */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> read;
    private @Nullable T value;

    private Once(Supplier<T> read) {
        this.read = read;
    }

    static <T> Supplier<T> of(Supplier<T> read) {
        return new Once<>(read);
    }

    @Override
    public synchronized T get() {
        T known = value;
        if (known == null) {
            known = read.get();
            value = known;
        }
        return known;
    }
}
