package vn.khue.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khue.shared.Ratio;

/**
 * The answer to a {@link FigureRequest}.
 *
 * @param request what was asked
 * @param unitName name of the unit on the day and tree
 * @param publication the publication that answered
 * @param dataDate newest day that the publication speaks of
 * @param publishedAt when it became visible
 * @param rows one row, or one for each part; parts without a denominator are left out
 */
public record Figure(FigureRequest request, String unitName, int publication, LocalDate dataDate,
        Instant publishedAt, List<Row> rows) {

    /** Key of schools that stood in a former unit and in no unit of the day asked about; they have no name. */
    public static final String UNPLACED = "unplaced";

    /**
     * One part.
     *
     * @param key code of the unit, level or school
     * @param name its name on the day
     * @param ratio numerator and denominator
     */
    public record Row(String key, String name, Ratio ratio) {
    }
}
