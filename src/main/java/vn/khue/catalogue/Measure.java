package vn.khue.catalogue;

import java.util.List;
import vn.khue.catalogue.expression.Expression;

/**
 * Something noted of the accepted rows of a loading that the rows themselves no longer tell, such as the largest serial
 * of a council's candidates. It is an aggregate, never a row.
 *
 * @param id name by which rules of other contracts ask for it
 * @param title for people
 * @param per columns by which the rows are grouped
 * @param is {@code max(…)} or {@code min(…)}: the same of several loadings gives that of all their rows
 */
public record Measure(String id, Text title, List<String> per, Expression is) {
}
