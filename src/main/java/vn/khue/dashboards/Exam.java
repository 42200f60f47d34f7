package vn.khue.dashboards;

import java.util.List;
import java.util.Optional;
import vn.khue.query.ScoreTable;
import vn.khue.shared.Ratio;

/**
 * One graduation exam of a unit, from the list of candidates to those recognised. Each rate keeps its own base.
 *
 * @param due those due to sit, of all on the list; empty where the list is not known
 * @param sitting those who sat, of those due
 * @param passing those recognised, of those who sat for recognition
 * @param fullPass units where all passed, of those with candidates
 * @param scores by subject; empty where scores are not known
 * @param age which exam
 */
record Exam(Optional<Ratio> due, Optional<Ratio> sitting, Optional<Ratio> passing, Optional<Ratio> fullPass,
        List<ScoreTable.Row> scores, Age age) {

    boolean isEmpty() {
        return sitting.isEmpty() && passing.isEmpty();
    }
}
