package vn.khue.query;

import java.util.OptionalInt;
import vn.khue.query.FigureRequest.TreeView;

/**
 * A question about the scores of one exam.
 *
 * @param year of the exam
 * @param unit code of the unit whose exam councils are asked about
 * @param tree on the boundaries of the exam's day in June, or on today's
 * @param publication the publication to reopen; empty for the newest
 */
public record ScoresRequest(int year, String unit, TreeView tree, OptionalInt publication) implements Ask<ScoreTable> {

    /** The indicator whose counts answer. */
    public static final String INDICATOR = "graduation-score";

    /** From the newest publication, on the boundaries of the exam's day. */
    public static ScoresRequest of(int year, String unit) {
        return new ScoresRequest(year, unit, TreeView.FIGURE, OptionalInt.empty());
    }

    /** The same question on another tree. */
    public ScoresRequest on(TreeView view) {
        return new ScoresRequest(year, unit, view, publication);
    }

    /** The same question to one publication. */
    public ScoresRequest from(int number) {
        return new ScoresRequest(year, unit, tree, OptionalInt.of(number));
    }
}
