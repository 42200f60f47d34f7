package vn.khue.catalogue;

import java.util.List;
import java.util.Optional;
import vn.khue.catalogue.expression.Expression;

/**
 * What a contract expects beyond its columns. Unknown is not broken: a rule is broken only where it is false.
 *
 * @param on what is judged
 * @param per columns by which the rows of a file are grouped before a file rule is judged; empty: the whole file. A
 *     file rule that rejects rows rejects those of the groups that break it
 * @param expect true of good data
 * @param otherwise what follows where it is false
 * @param field column at fault; empty when a whole file is
 * @param reason what is wrong, with placeholders {@code {column}}
 * @param remedy what to do about it, with the same placeholders
 */
public record Rule(String id, On on, List<String> per, Expression expect, Otherwise otherwise, Optional<String> field,
        Optional<String> reason, String remedy) {

    /** Whether the rule judges groups of a file's rows, and a group that breaks it does not count. */
    public boolean rejectsGroups() {
        return on == On.FILE && otherwise == Otherwise.REJECT_ROW;
    }

    /** What a rule looks at. Cross rules look at other datasets too and are judged at publication. */
    public enum On { ROW, FILE, CROSS }

    /** What follows from a broken rule. */
    public enum Otherwise { REJECT_ROW, REJECT_FILE, WARN }
}
