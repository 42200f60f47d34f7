package vn.khue.query;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;

/** Reads figures. Every read takes a scope; no scope, no rows. */
public interface Figures {

    /**
     * @throws vn.khue.shared.NotVisible when the unit is unknown or outside the scope (the two look the same), or when
     *     nothing has been published
     * @throws vn.khue.shared.BadRequest when the question makes no sense, e.g. communes before 1 Jul 2025
     */
    Figure read(Scope scope, FigureRequest request);

    /**
     * The same question on many days, in few rounds to the warehouse. Days without a denominator are left out, and so
     * are those before a unit or a school was there: a commune has no figure of its own before 1 Jul 2025.
     *
     * @throws vn.khue.shared.NotVisible when the unit is unknown or outside the scope on every day
     */
    SortedMap<LocalDate, Ratio> history(Scope scope, FigureRequest request, List<LocalDate> days);
}
