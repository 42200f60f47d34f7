package vn.khue.query;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a rule read of one school.
 *
 * @param dataset id of the contract
 * @param file the delivery that it came in
 * @param line the file's own number of the row; empty where rows are about pupils and only counted
 * @param rows how many rows stand for this
 * @param counts whether they count on the figure's day
 * @param cells what the row says; empty where rows are about pupils
 */
public record SourceLine(String dataset, File file, OptionalLong line, long rows, boolean counts, List<Cell> cells) {

    public SourceLine {
        cells = List.copyOf(cells);
    }

    /** Whether the rows are about pupils and are not shown. */
    public boolean isWithheld() {
        return line.isEmpty();
    }

    /**
     * A delivery.
     *
     * @param sender {@code department}, or the code of a school or unit
     * @param sha256 of its bytes
     * @param publication that made it visible
     */
    public record File(long delivery, String name, String sender, String sha256, Instant receivedAt,
            int publication) {
    }

    /**
     * A cell with a value.
     *
     * @param column id in the contract
     */
    public record Cell(String column, String value) {
    }
}
