package vn.khue.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;

/** Reads figures. Every read takes a scope; no scope, no rows. */
public interface Figures {

    /**
     * Answers questions together, in few rounds to the stores however many they are. What cannot be answered fails
     * alone, when its answer is taken.
     */
    Answers answer(Scope scope, Collection<? extends Ask<?>> asks);

    /**
     * One question.
     *
     * @throws vn.khue.shared.NotVisible when the unit is unknown or outside the scope (the two look the same), or when
     *     nothing has been published
     * @throws vn.khue.shared.BadRequest when the question makes no sense, e.g. communes before 1 Jul 2025
     */
    default <T> T read(Scope scope, Ask<T> ask) {
        return answer(scope, List.of(ask)).to(ask);
    }

    /** The same question on many days. */
    default SortedMap<LocalDate, Ratio> history(Scope scope, FigureRequest request, List<LocalDate> days) {
        return read(scope, new Ask.History(request, days));
    }

    /** The same question about every period announced by its day. */
    default List<Figure.Period> periods(Scope scope, FigureRequest request) {
        return read(scope, new Ask.Periods(request));
    }
}
