package vn.khue.catalogue;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.khue.catalogue.Indicator.At;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Exists;
import vn.khue.catalogue.expression.Expression.ExistsIn;
import vn.khue.catalogue.expression.Expression.Lookup;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.expression.Expression.Previous;
import vn.khue.catalogue.expression.Expression.ValueOf;

/** The canonical text of an indicator: one line a part, sorted where the file's order means nothing. */
final class Definition {

    private final Indicator indicator;
    private final ClickHouseExpression expressions = new ClickHouseExpression(Name::toString,
            parameter -> ":" + parameter.name(), this::lookup) {
        @Override
        protected String divisor(Expression divisor) {
            return render(divisor);
        }
    };

    Definition(Indicator indicator) {
        this.indicator = indicator;
    }

    String text() {
        StringBuilder lines = new StringBuilder();
        lines.append("indicator ").append(indicator.id()).append('\n');
        indicator.validFrom().ifPresent(day -> lines.append("from ").append(day).append('\n'));
        indicator.validTo().ifPresent(day -> lines.append("to ").append(day).append('\n'));
        lines.append("population status=").append(indicator.population().status()).append('\n');
        new TreeMap<>(indicator.population().attributes()).forEach((attribute, values) -> lines.append("population ")
                .append(attribute).append(' ').append(values.stream().sorted().toList()).append('\n'));
        lines.append("at ").append(indicator.at()).append('\n');
        lines.append("reports ").append(indicator.reports()).append('\n');
        new TreeMap<>(indicator.let()).forEach((name, let) -> lines.append("let ").append(name).append(" from ")
                .append(let.dataset()).append(" where ").append(rendered(let.where())).append(periods(let))
                .append('\n'));
        lines.append("numerator ").append(expressions.render(indicator.numerator())).append('\n');
        lines.append("denominator ").append(rendered(indicator.denominator())).append('\n');
        new TreeMap<>(indicator.facets()).forEach((name, column) -> lines.append("facet ").append(name).append(' ')
                .append(column).append('\n'));
        new TreeMap<>(indicator.split()).forEach((name, part) -> lines.append("split ").append(name).append(' ')
                .append(expressions.render(part)).append('\n'));
        lines.append("values ").append(indicator.values().stream().sorted().toList()).append('\n');
        lines.append("empty ").append(indicator.empty()).append('\n');
        return lines.toString();
    }

    private String periods(Let let) {
        return indicator.at() == At.DATE ? "" : " period " + let.period() + " since " + let.since().orElse("-")
                + " versions " + let.versions().orElse("-");
    }

    private String rendered(Optional<Expression> expression) {
        return expression.map(expressions::render).orElse("-");
    }

    private String lookup(Lookup lookup) {
        return switch (lookup) {
            case Exists(var let) -> "exists(" + let + ")";
            case ExistsIn(var dataset, var condition) -> "exists(" + ClickHouseExpression.quoted(dataset) + ", "
                    + expressions.render(condition) + ")";
            case ValueOf(var dataset, var column, var keys) -> "value(" + ClickHouseExpression.quoted(dataset) + ", "
                    + column + ", " + keys.stream().map(expressions::render).collect(Collectors.joining(", ")) + ")";
            case Previous(var column) -> "previous(" + column + ")";
        };
    }
}
