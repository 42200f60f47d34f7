package vn.khue.catalogue.expression;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.khue.catalogue.expression.Expression.Exists;
import vn.khue.catalogue.expression.Expression.ExistsIn;
import vn.khue.catalogue.expression.Expression.Lookup;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.expression.Expression.Previous;
import vn.khue.catalogue.expression.Expression.ValueOf;

/** Whose names a rule across datasets speaks: inside a lookup they are the other row's, unless {@code row.} stands before them. */
public final class LookupNames {

    private static final String ROW = "row";

    private LookupNames() {
    }

    /** Names of the row being judged, without {@code row.}. */
    public static Stream<Name> own(Expression expression) {
        return switch (expression) {
            case Name name -> Stream.of(name);
            case Previous(var column) -> Stream.of(column);
            case Lookup lookup -> conditions(lookup).stream().flatMap(Expression::all).filter(LookupNames::isOwn)
                    .map(name -> stripped((Name) name));
            default -> expression.parts().stream().flatMap(LookupNames::own);
        };
    }

    /** Names of the other dataset's rows in conditions. */
    public static Stream<Name> other(Collection<Expression> conditions) {
        return conditions.stream().flatMap(Expression::all).filter(Name.class::isInstance).map(Name.class::cast)
                .filter(name -> !isOwn(name));
    }

    /** What must hold of the other row. */
    public static List<Expression> conditions(Lookup lookup) {
        return switch (lookup) {
            case ExistsIn(var dataset, var condition) -> conjuncts(condition).toList();
            case ValueOf(var dataset, var column, var keys) -> keys.stream().flatMap(LookupNames::conjuncts).toList();
            case Previous previous -> List.of();
            case Exists exists -> throw new IllegalArgumentException("a rule has no named rows: " + exists.let());
        };
    }

    private static Stream<Expression> conjuncts(Expression condition) {
        return condition instanceof Expression.Binary(var operator, var left, var right)
                && operator == Expression.BinaryOperator.AND
                ? Stream.concat(conjuncts(left), conjuncts(right)) : Stream.of(condition);
    }

    /** Whether a condition makes something of the one row equal to something of the other, so that they can be joined. */
    public static boolean joins(Expression condition) {
        return condition instanceof Expression.Binary(var operator, var left, var right)
                && operator == Expression.BinaryOperator.EQUAL
                && (onlyOwn(left) && onlyOther(right) || onlyOther(left) && onlyOwn(right));
    }

    /** Whether it is a name of the row being judged. */
    public static boolean isOwn(Expression expression) {
        return expression instanceof Name name && name.path().getFirst().equals(ROW);
    }

    /** The name without {@code row.}. */
    public static Name stripped(Name name) {
        return new Name(name.path().subList(1, name.path().size()));
    }

    private static boolean onlyOwn(Expression side) {
        return names(side).stream().allMatch(LookupNames::isOwn) && !names(side).isEmpty();
    }

    private static boolean onlyOther(Expression side) {
        return names(side).stream().noneMatch(LookupNames::isOwn) && !names(side).isEmpty();
    }

    private static List<Expression> names(Expression side) {
        return side.all().filter(Name.class::isInstance).toList();
    }
}
