package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.khue.catalogue.Indicator;
import vn.khue.query.FigureRequest;
import vn.khue.shared.Tree;

/**
 * A request with everything looked up: what a read needs and nothing that came from outside.
 *
 * @param announcement the period that answers, of an indicator that has periods
 * @param cells what is read of the indicator
 * @param day the day on which schools bear their names and attributes
 * @param placedOn day whose boundaries place the schools
 * @param tree the administrative tree of that day
 * @param places units in the warehouse's form under which a school counts; all when empty
 * @param schools codes that a school must have to be seen; empty when every school in the places may be
 */
record Question(FigureRequest request, Indicator indicator, Edition edition, Optional<Announcement> announcement,
        Cells cells, String unitName, LocalDate day, LocalDate placedOn, Tree tree, Set<String> places,
        Set<String> schools) {

    /** The day that the figure speaks of: of an exam a day in June, whenever it was announced. */
    LocalDate ownDay() {
        return announcement.map(Announcement::day).orElse(request.at());
    }

    /** Number of the indicator's rule in the publication. */
    int rule() {
        return edition.rule(indicator.id());
    }
}
