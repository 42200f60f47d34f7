package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.Set;
import vn.khue.publication.Published;
import vn.khue.publication.Snapshot;
import vn.khue.query.FigureRequest;
import vn.khue.shared.Tree;

/**
 * A request with everything looked up: what SQL needs and nothing that came from outside.
 *
 * @param rule number of the indicator's rule in the publication
 * @param placedOn day whose boundaries place the schools
 * @param tree the administrative tree of that day
 * @param places units in the warehouse's form under which a school counts
 * @param schools codes that a school must have to be seen; empty when every school in the places may be
 */
record Question(FigureRequest request, Published published, Snapshot snapshot, int rule, String unitName,
        LocalDate placedOn, Tree tree, Set<String> places, Set<String> schools) {
}
