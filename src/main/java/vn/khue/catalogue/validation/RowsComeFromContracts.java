package vn.khue.catalogue.validation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Indicator.Reporter;
import vn.khue.catalogue.Keep;
import vn.khue.catalogue.Let;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Call;
import vn.khue.catalogue.expression.Expression.Lookup;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.expression.Expression.Parameter;
import vn.khue.catalogue.internal.Located;

/**
 * Named rows are rows of a dataset about schools, chosen one by one by columns that are kept. Their name becomes one of
 * SQL.
 */
final class RowsComeFromContracts implements IndicatorCheck {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    /** What formulas and the SQL made of them call something else. */
    private static final Set<String> TAKEN = Set.of("and", "or", "not", "in", "is", "null", "true", "false", "row",
            "school", "entity", "day", "states", "stated", "r", "x", "g", "s", "b", "num", "den", "counts", "parts");
    private static final String SCHOOL = "school";

    @Override
    public void check(Located<Indicator> indicator, Map<String, Contract> datasets,
            Map<String, Indicator> indicators) {
        indicator.value().let().forEach((name, let) -> {
            Contract contract = datasets.get(let.dataset());
            if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
                indicator.error("let." + name, "let.name", name, TAKEN.stream().sorted().toList());
            }
            if (contract != null) {
                rows(indicator, name, let, contract);
            } else if (!indicator.isSpoilt("contracts", let.dataset())) {
                indicator.error("let." + name + ".from", "dataset.none", let.dataset());
            }
        });
    }

    private static void rows(Located<Indicator> indicator, String let, Let rows, Contract contract) {
        if (indicator.value().reports() == Reporter.SCHOOL && !isKept(contract, SCHOOL)) {
            indicator.error("let." + let + ".from", "let.school", contract.id());
        }
        rows.where().stream().flatMap(Expression::all).forEach(part ->
                condition(indicator, "let." + let + ".where", part, contract));
    }

    private static void condition(Located<Indicator> indicator, String path, Expression part, Contract contract) {
        switch (part) {
            case Name name when name.path().size() > 1 -> indicator.error(path, "column.property", name);
            case Name name when !isKept(contract, name.last()) ->
                indicator.error(path, "column.none", name, contract.id());
            case Parameter(var name) when !name.equals("date") -> indicator.error(path, "column.parameter", name);
            case Lookup beyond -> indicator.error(path, "column.lookup");
            case Call call when call.isOverRows() ->
                indicator.error(path, "column.rows", call.function().name().toLowerCase(Locale.ROOT));
            default -> { }
        }
    }

    private static boolean isKept(Contract contract, String column) {
        return contract.find(column).filter(found -> found.keep() != Keep.NO).isPresent();
    }
}
