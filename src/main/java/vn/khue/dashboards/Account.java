package vn.khue.dashboards;

import java.util.List;
import java.util.Optional;
import vn.khue.shared.Ratio;

/**
 * What the figures of a board rest on.
 *
 * @param question on which boundaries, of which publication
 * @param lines one for each indicator
 */
record Account(BoardQuestion question, List<Line> lines) {

    /**
     * One indicator of a whole unit.
     *
     * @param ratio empty where there is no figure
     * @param age empty where none can be asked for, as of scores and before a law was in force
     */
    record Line(String indicator, Optional<Ratio> ratio, Optional<Age> age) {
    }
}
