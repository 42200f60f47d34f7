package vn.khue.catalogue;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something made of a catalogue, made again for another version. */
public final class Derived<T> {

    private final Catalogue catalogue;
    private final Function<Catalogue, T> maker;
    private volatile @Nullable Made<T> last;

    /** @param maker is given a version that never changes */
    public Derived(Catalogue catalogue, Function<Catalogue, T> maker) {
        this.catalogue = catalogue;
        this.maker = maker;
    }

    private record Made<T>(Catalogue of, T value) {
    }

    /** What follows from the version that answers at this moment. */
    public T get() {
        Catalogue now = catalogue.now();
        Made<T> made = last;
        if (made == null || made.of() != now) {
            made = new Made<>(now, maker.apply(now));
            last = made;
        }
        return made.value();
    }
}
