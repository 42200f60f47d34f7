package vn.khue.catalogue.validation;

import java.util.Map;
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
        if (indicator.value().at() == At.PERIOD) {
            withoutDays(indicator);
            return;
        }
        indicator.value().let().forEach((name, let) -> let.where().ifPresent(where -> {
            try {
                DateBreaks.of(where, DATE);
            } catch (ExpressionProblem problem) {
                indicator.error("let." + name + ".where", "date.in", problem.said());
            }
        }));
        formula(indicator, "numerator", indicator.value().numerator());
        indicator.value().denominator().ifPresent(formula -> formula(indicator, "denominator", formula));
        indicator.value().split().forEach((name, formula) -> formula(indicator, "split." + name, formula));
    }

    /** Within a period the days are those from which its rows count. */
    private static void withoutDays(Located<Indicator> indicator) {
        indicator.value().let().forEach((name, let) -> let.where().filter(DatesCanBeFollowed::moves)
                .ifPresent(where -> indicator.error("let." + name + ".where", "date.period")));
    }

    /** Only conditions on rows tell the days on which they turn; a formula would go stale between them. */
    private static void formula(Located<Indicator> indicator, String property, Expression formula) {
        if (moves(formula)) {
            indicator.error(property, "date.formula");
        }
    }

    private static boolean moves(Expression formula) {
        return formula.all().anyMatch(DATE::equals);
    }
}
