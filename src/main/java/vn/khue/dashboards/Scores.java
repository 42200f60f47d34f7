package vn.khue.dashboards;

import java.util.List;
import vn.khue.query.ScoreTable;

/**
 * The scores of one exam.
 *
 * @param subjects those with a paper; empty where scores are not known
 * @param age which exam
 */
record Scores(List<ScoreTable.Row> subjects, Age age) {
}
