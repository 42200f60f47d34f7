package vn.khue.publication;

import java.util.List;
import vn.khue.shared.Scope;

/**
 * What a publication found wrong between datasets. A rule across datasets cannot be judged when a file comes, since the
 * other file may come later; it is judged with everything that is visible together, and again when either changes.
 */
public interface Findings {

    /** Those about the rows of a dataset as of a publication, by rule, delivery and line. */
    List<Finding> of(Published publication, String dataset);

    /**
     * Those of the newest publication by the rule they break, the most frequent first. A reader of whole provinces sees
     * all of them; any other those about the schools and units of the scope, where they stood on the data date.
     */
    List<FindingCause> causes(Scope scope);
}
