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
     * <p>An indicator with periods has no figure of a day. Its history has one point a period, on the day of its first
     * announcement if that lies among the days, as known on the last of them.
     *
     * @throws vn.khue.shared.NotVisible when the unit is unknown or outside the scope on every day
     */
    SortedMap<LocalDate, Ratio> history(Scope scope, FigureRequest request, List<LocalDate> days);

    /**
     * The same question about every period announced by its day, oldest first; the request's own period does not
     * matter. Periods without a denominator are left out, and so are those in which the unit was not there. Empty for
     * an indicator without periods.
     *
     * @throws vn.khue.shared.NotVisible when the unit is unknown or outside the scope in every period
     */
    List<Figure.Period> periods(Scope scope, FigureRequest request);
}
