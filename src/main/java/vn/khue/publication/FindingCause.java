package vn.khue.publication;

import java.util.List;

/**
 * What one rule found.
 *
 * @param dataset of the rows; the contained indicator where the rule is that of an indicator
 * @param rule id of the contract's rule, or the containing indicator
 * @param rows how many it found
 * @param places how many schools or units they are about
 * @param first some of them, by delivery and line; never none
 */
public record FindingCause(String dataset, String rule, long rows, long places, List<Finding> first) {

    public FindingCause {
        first = List.copyOf(first);
    }
}
