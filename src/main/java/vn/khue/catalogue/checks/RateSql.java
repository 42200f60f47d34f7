package vn.khue.catalogue.checks;

import static vn.khue.catalogue.expression.ClickHouseExpression.quoted;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;

/**
 * Which base a printed percentage really has. A rate printed as m units of 10<sup>−d</sup> percent is that of n on the
 * base b exactly if 100·n/b rounds to it, half up: b·(2m−1) ≤ 2·n·10<sup>d+2</sup> &lt; b·(2m+1). Whole numbers only.
 */
final class RateSql {

    private final Contract contract;
    private final Column column;
    private final Column.Rate rate;

    RateSql(Contract contract, Column column, Column.Rate rate) {
        this.contract = contract;
        this.column = column;
        this.rate = rate;
    }

    /** Whether the named base does not give the printed rate; unknown where one of the numbers is. */
    String differs() {
        return "NOT " + fits(rate.base());
    }

    /** Whether one of the other bases does. */
    String otherFits() {
        return rate.among().stream().map(base -> "ifNull(" + fits(base) + ", false)")
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** SQL for the placeholders of the messages. */
    Map<String, String> words() {
        return Map.of("value", "ifNull(replaceOne(toString(" + Names.value(column) + "), '.', ','), '')",
                "base", quoted(contract.column(rate.base()).vi()), "base_value", grouped(value(rate.base())),
                "part_value", grouped(value(rate.of())), "rate", percent(rate.base()),
                "other", chosen(base -> quoted(contract.column(base).vi())),
                "other_value", chosen(base -> grouped(value(base))),
                "low", grouped("intDiv(" + scaled() + ", 2 * " + units() + " + 1) + 1"),
                "high", grouped("intDiv(" + scaled() + ", greatest(2 * " + units() + " - 1, 1))"));
    }

    private String fits(String base) {
        return "(%1$s * (2 * %2$s - 1) <= %3$s AND %3$s < %1$s * (2 * %2$s + 1))".formatted(value(base), units(),
                scaled());
    }

    private String chosen(Function<String, String> text) {
        return rate.among().stream().flatMap(base -> Stream.of("ifNull(" + fits(base) + ", false)", text.apply(base)))
                .collect(Collectors.joining(", ", "multiIf(", ", '')"));
    }

    /** As many decimals as are written, without the fourth one that the landing gives a number with three. */
    private String decimals() {
        return "length(replaceRegexpOne(extract(" + Names.text(column)
                + ", '[.,]([0-9]{1,4})'), '^([0-9]{3})0$', '\\\\1'))";
    }

    private String units() {
        return "intDiv(toInt128(" + Names.value(column) + " * 10000), toInt128(intExp10(4 - " + decimals() + ")))";
    }

    private String scaled() {
        return "(2 * " + value(rate.of()) + " * toInt128(intExp10(" + decimals() + " + 2)))";
    }

    /** The true rate on a base, in hundredths of a percent. */
    private String percent(String base) {
        String hundredths = "intDiv(20000 * %1$s + %2$s, 2 * greatest(%2$s, 1))".formatted(value(rate.of()), value(base));
        return "ifNull(concat(toString(intDiv(%1$s, 100)), ',', leftPad(toString(%1$s %% 100), 2, '0')), '')"
                .formatted(hundredths);
    }

    private String value(String id) {
        return "toInt128(" + Names.value(contract.column(id)) + ")";
    }

    private static String grouped(String number) {
        return Words.grouped(number);
    }
}
