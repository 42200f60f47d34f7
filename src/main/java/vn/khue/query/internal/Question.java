package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.khue.catalogue.Indicator;
import vn.khue.publication.Published;
import vn.khue.publication.Snapshot;
import vn.khue.query.FigureRequest;
import vn.khue.shared.Tree;

/**
 * A request with everything looked up: what SQL needs and nothing that came from outside.
 *
 * @param rule number of the indicator's rule in the publication
 * @param announcement the period that answers, of an indicator that has periods
 * @param cells what is read of the indicator
 * @param day the day on which schools bear their names and attributes
 * @param placedOn day whose boundaries place the schools
 * @param tree the administrative tree of that day
 * @param places units in the warehouse's form under which a school counts
 * @param schools codes that a school must have to be seen; empty when every school in the places may be
 */
record Question(FigureRequest request, Indicator indicator, Published published, Snapshot snapshot, int rule,
        Optional<Announcement> announcement, Cells cells, String unitName, LocalDate day, LocalDate placedOn, Tree tree,
        Set<String> places, Set<String> schools) {
}
