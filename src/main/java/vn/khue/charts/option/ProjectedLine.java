package vn.khue.charts.option;

import java.math.BigDecimal;
import java.util.List;

/**
 * One way in which a share may go on.
 *
 * @param percents one for each point of the axis
 * @param last the last value as printed, at the end of the line
 * @param course which of the ways it is; colour, dash and mark follow from it
 */
public record ProjectedLine(List<BigDecimal> percents, String last, Course course) {

    /** The ways, in the order in which they are drawn over each other. */
    public enum Course {
        /** Nobody renews. */
        WITHOUT("$div-1", "diamond", List.of(2, 3)),
        /** As many renew as before. */
        AS_BEFORE("$data-1", "circle", List.of(6, 4)),
        /** Everybody renews. */
        ALL("$data-muted", "triangle", List.of(2, 2));

        private final String colour;
        private final String mark;
        private final List<Integer> dashes;

        Course(String colour, String mark, List<Integer> dashes) {
            this.colour = colour;
            this.mark = mark;
            this.dashes = dashes;
        }

        String colour() {
            return colour;
        }

        String mark() {
            return mark;
        }

        List<Integer> dashes() {
            return dashes;
        }
    }
}
