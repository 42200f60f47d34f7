package vn.khue.catalogue.validation;

import java.util.Map;
import java.util.Optional;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Indicator.At;
import vn.khue.catalogue.expression.DateBreaks;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Parameter;
import vn.khue.catalogue.expression.ExpressionProblem;
import vn.khue.catalogue.internal.Located;

/** A dated figure is kept as its changes, so the days on which it changes must be computable. */
final class DatesCanBeFollowed implements IndicatorCheck {

    private static final Parameter DATE = new Parameter("date");

    @Override
    public void check(Located<Indicator> indicator, Map<String, Contract> datasets,
            Map<String, Indicator> indicators) {
        if (indicator.value().at() != At.DATE) {
            return;
        }
        indicator.value().let().forEach((name, let) -> let.where().ifPresent(where -> {
            try {
                DateBreaks.of(where, DATE);
            } catch (ExpressionProblem problem) {
                indicator.error("let." + name + ".where", "date", problem.getMessage());
            }
        }));
        formula(indicator, "numerator", Optional.of(indicator.value().numerator()));
        formula(indicator, "denominator", indicator.value().denominator());
        formula(indicator, "split", indicator.value().split());
    }

    /** Only conditions on rows tell the days on which they turn; a formula would go stale between them. */
    private static void formula(Located<Indicator> indicator, String property, Optional<Expression> formula) {
        if (formula.stream().flatMap(Expression::all).anyMatch(DATE::equals)) {
            indicator.error(property, "date", "':date' may only stand in the 'where' of a let");
        }
    }
}
