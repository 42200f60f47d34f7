package vn.khue.catalogue.validation;

import java.util.Map;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Let;
import vn.khue.catalogue.Reference;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Exists;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.internal.Located;

/** A formula is made of the rows that the indicator has named and of properties of the school. */
final class FormulasSpeakOfRows implements IndicatorCheck {

    @Override
    public void check(Located<Indicator> indicator, Map<String, Contract> datasets,
            Map<String, Indicator> indicators) {
        formula(indicator, "numerator", indicator.value().numerator(), datasets);
        indicator.value().denominator().ifPresent(formula -> formula(indicator, "denominator", formula, datasets));
        indicator.value().split().forEach((name, formula) -> formula(indicator, "split." + name, formula, datasets));
    }

    private static void formula(Located<Indicator> indicator, String property, Expression formula,
            Map<String, Contract> datasets) {
        formula.all().forEach(part -> {
            boolean known = switch (part) {
                case Exists(var let) -> indicator.value().let().containsKey(let);
                case Name name -> name.path().size() == 2 && known(indicator.value(), name, datasets);
                default -> true;
            };
            if (!known) {
                indicator.error(property, "formula", "'" + property + "' speaks of something that is not named: "
                        + (part instanceof Exists(var let) ? let : part));
            }
        });
    }

    private static boolean known(Indicator indicator, Name name, Map<String, Contract> datasets) {
        String rows = name.path().getFirst();
        if (rows.equals("school")) {
            return Reference.SCHOOL.property(name.last()).isPresent();
        }
        Let let = indicator.let().get(rows);
        return let != null && (!datasets.containsKey(let.dataset())
                || datasets.get(let.dataset()).find(name.last()).isPresent());
    }
}
