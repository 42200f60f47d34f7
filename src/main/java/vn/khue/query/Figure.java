package vn.khue.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.khue.shared.Ratio;

/**
 * The answer to a {@link FigureRequest}.
 *
 * @param request what was asked
 * @param unitName name of the unit on the day and tree
 * @param publication the publication that answered
 * @param dataDate newest day that the publication speaks of
 * @param publishedAt when it became visible
 * @param placedOn day whose boundaries place the schools
 * @param period the period that answered; empty where the indicator has none, or where none was announced by the day
 * @param since the day on which that period's first result was announced
 * @param rows one row, or one for each part; parts without a denominator are left out
 * @param coverage who reported, by the keys of the rows; also of parts that have no row because nobody did. Empty where
 *     it cannot be told, as along a facet
 */
public record Figure(FigureRequest request, String unitName, int publication, LocalDate dataDate,
        Instant publishedAt, LocalDate placedOn, Optional<String> period, Optional<LocalDate> since, List<Row> rows,
        SortedMap<String, Coverage> coverage) {

    /** Key of schools that stood in a former unit and in no unit of the day asked about; they have no name. */
    public static final String UNPLACED = "unplaced";

    public Figure {
        coverage = Collections.unmodifiableSortedMap(new TreeMap<>(coverage));
    }

    /** Without coverage. */
    public Figure(FigureRequest request, String unitName, int publication, LocalDate dataDate, Instant publishedAt,
            LocalDate placedOn, Optional<String> period, Optional<LocalDate> since, List<Row> rows) {
        this(request, unitName, publication, dataDate, publishedAt, placedOn, period, since, rows,
                Collections.emptySortedMap());
    }

    /** A figure of a day, on the boundaries of that day. */
    public Figure(FigureRequest request, String unitName, int publication, LocalDate dataDate, Instant publishedAt,
            List<Row> rows) {
        this(request, unitName, publication, dataDate, publishedAt, request.at(), Optional.empty(), Optional.empty(),
                rows);
    }

    /** Who reported of one part. */
    public Optional<Coverage> coverage(String key) {
        return Optional.ofNullable(coverage.get(key));
    }

    /** Who reported of all parts together. */
    public Optional<Coverage> covered() {
        return coverage.values().stream().reduce(Coverage::plus);
    }

    /**
     * One part.
     *
     * @param key code of the unit, level or school; value of the facet
     * @param name its name on the day
     * @param ratio numerator and denominator
     * @param parts the same numerator by the values of the indicator's split, over the whole denominator; empty where
     *     the indicator has no split
     */
    public record Row(String key, String name, Ratio ratio, SortedMap<String, Ratio> parts) {

        public Row {
            parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        }

        /** Without parts. */
        public Row(String key, String name, Ratio ratio) {
            this(key, name, ratio, Collections.emptySortedMap());
        }
    }

    /**
     * One school behind a figure.
     *
     * @param school its part
     * @param level MN, TH, THCS, THPT, LC, GDTX; empty where the register says nothing of the day
     * @param place code of the district or commune where it counts; empty where no unit claims it
     * @param placeName name of that unit
     * @param ownership public, private; empty where the register says nothing of the day
     * @param area normal, remote, minority; the same
     */
    public record Member(Row school, Optional<String> level, Optional<String> place, String placeName,
            Optional<String> ownership, Optional<String> area) {
    }

    /**
     * One period of an indicator that has them.
     *
     * @param name "2023", "2022-2023"
     * @param since the day on which its first result was announced
     * @param ratio as known on the day asked about
     */
    public record Period(String name, LocalDate since, Ratio ratio) {
    }
}
