package vn.khue.catalogue.checks;

import static vn.khue.catalogue.expression.ClickHouseExpression.quoted;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Keep;
import vn.khue.catalogue.Reference;
import vn.khue.catalogue.Type;

/** What can be wrong with a cell by the properties of its column. Each cause gives one problem, not a chain of them. */
final class ColumnChecks {

    private static final BigDecimal HIGHEST_MARK = BigDecimal.TEN;
    /** No count of people or things is larger; thousands of them still add up in the fourteen digits of a figure. */
    private static final BigDecimal LARGEST_NUMBER = BigDecimal.valueOf(999_999_999);
    private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(999_999_999_999L);

    private final Contract contract;
    private final References references;
    private final ProblemTexts texts;
    private final Cells cells;
    private final Words words;

    ColumnChecks(Contract contract, References references, ProblemTexts texts) {
        this.contract = contract;
        this.references = references;
        this.texts = texts;
        this.cells = new Cells(texts);
        this.words = new Words(contract);
    }

    Stream<Check> of(Column column) {
        return Stream.of(required(column), readable(column), form(column), minimum(column), maximum(column),
                step(column), part(column), rate(column), known(column), knownOnTheDay(column)).flatMap(Optional::stream);
    }

    private Optional<Check> required(Column column) {
        return column.mustBeWritten() ? Optional.of(check(column, BuiltIn.REQUIRED, Names.text(column) + " = ''", Map.of()))
                : Optional.empty();
    }

    private Optional<Check> readable(Column column) {
        if (column.type() == Type.CODE || column.type() == Type.TEXT || column.type() == Type.REF) {
            return Optional.empty();
        }
        String unreadable = Names.text(column) + " != '' AND " + Names.read(column) + " IS NULL";
        if (column.type() != Type.DECIMAL) {
            return Optional.of(check(column, cells.unreadable(column.type()), unreadable, Map.of()));
        }
        return Optional.of(decimal(column, unreadable));
    }

    /** The remedy for 1.234 is another one than for abc. */
    private Check decimal(Column column, String unreadable) {
        Check number = check(column, BuiltIn.NUMBER, unreadable, Map.of());
        Check ambiguous = check(column, BuiltIn.AMBIGUOUS_NUMBER, unreadable, Map.of());
        String choice = "if(" + Cells.hasTwoReadings(Names.text(column)) + ", ";
        return new Check(column.id(), BuiltIn.NUMBER.id(), Check.Severity.REJECT, unreadable, number.value(),
                choice + ambiguous.reason() + ", " + number.reason() + ")",
                choice + ambiguous.remedy() + ", " + number.remedy() + ")");
    }

    private Optional<Check> form(Column column) {
        return column.format().map(format -> check(column, BuiltIn.FORMAT,
                "NOT match(" + Names.read(column) + ", " + quoted(format.pattern()) + ")",
                Map.of("format", quoted(format.text()))));
    }

    private Optional<Check> minimum(Column column) {
        return column.min().or(() -> lowest(column)).map(min -> check(column, BuiltIn.MINIMUM,
                Names.value(column) + " < " + stored(column, min).toPlainString(), Map.of("min", quoted(min.toPlainString()))));
    }

    private Optional<Check> maximum(Column column) {
        return column.max().or(() -> highest(column)).map(max -> check(column, BuiltIn.MAXIMUM,
                Names.value(column) + " > " + stored(column, max).toPlainString(), Map.of("max", quoted(max.toPlainString()))));
    }

    /** One number that no figure can hold would keep every publication from being built. */
    private static Optional<BigDecimal> highest(Column column) {
        return switch (column.type()) {
            case SCORE -> Optional.of(HIGHEST_MARK);
            case INT, DECIMAL -> Optional.of(LARGEST_NUMBER);
            case MONEY -> Optional.of(MOST_MONEY);
            case CODE, TEXT, DATE, BOOL, ENUM, REF -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> lowest(Column column) {
        return column.type() == Type.SCORE ? Optional.of(BigDecimal.ZERO) : highest(column).map(BigDecimal::negate);
    }

    private Optional<Check> step(Column column) {
        return column.step().map(step -> check(column, BuiltIn.STEP,
                tenThousandths(Names.value(column)) + " % " + tenThousandths(stored(column, step).toPlainString()) + " != 0",
                Map.of("step", quoted(step.toPlainString()))));
    }

    /** In whole numbers, wide enough for every number of a contract. */
    private static String tenThousandths(String number) {
        return "toInt128(toDecimal128(" + number + ", 4) * 10000)";
    }

    /** A limit in the unit that the value is kept in. */
    private static BigDecimal stored(Column column, BigDecimal limit) {
        return column.type() == Type.SCORE ? limit.movePointRight(2) : limit;
    }

    private Optional<Check> part(Column column) {
        return column.partOf().map(contract::column).map(whole -> check(column, BuiltIn.PART,
                Names.value(column) + " > " + Names.value(whole),
                Map.of("whole", quoted(whole.vi()), "whole_value", Words.cell(whole))));
    }

    /**
     * A printed percentage that its named base does not give: with the base that does, or else with the bases that
     * would. It is asked about and not rejected, since the counts beside it may be right.
     */
    private Optional<Check> rate(Column column) {
        return column.rate().map(rate -> {
            RateSql sql = new RateSql(contract, column, rate);
            Check named = check(column, BuiltIn.RATE, sql.differs(), sql.words());
            Check ranged = check(column, BuiltIn.RATE_RANGE, sql.differs(), sql.words());
            String choice = "if(" + sql.otherFits() + ", ";
            return new Check(column.id(), BuiltIn.RATE.id(), Check.Severity.WARN, sql.differs(), named.value(),
                    choice + named.reason() + ", " + ranged.reason() + ")",
                    choice + named.remedy() + ", " + ranged.remedy() + ")");
        });
    }

    private Optional<Check> known(Column column) {
        boolean unit = column.ref().filter(Reference.UNIT::equals).isPresent();
        return judged(column).map(kind -> check(column, unit ? BuiltIn.UNIT_CODE : BuiltIn.REFERENCE,
                Names.value(column) + " IS NOT NULL AND empty(" + Names.spans(column) + ")", Map.of()));
    }

    private Optional<Check> knownOnTheDay(Column column) {
        return judged(column).map(kind -> check(column, BuiltIn.REFERENCE_DAY,
                "notEmpty(" + Names.spans(column) + ") AND " + Names.day(column) + " IS NOT NULL AND empty("
                        + Names.span(column) + ")",
                Map.of("day", "ifNull(formatDateTime(" + Names.day(column) + ", '%d/%m/%Y'), '')")));
    }

    private Optional<String> judged(Column column) {
        return column.ref().flatMap(references::rows);
    }

    private Check check(Column column, BuiltIn problem, String broken, Map<String, String> own) {
        Map<String, String> placeholders = new HashMap<>();
        placeholders.put("column", quoted(column.vi()));
        placeholders.put("value", column.keep() == Keep.VALUE ? Words.shown(column) : quoted("…"));
        placeholders.put("values", quoted(spellings(column)));
        placeholders.putAll(own);
        ProblemTexts.Words text = texts.of(problem);
        return new Check(column.id(), problem.id(), Check.Severity.REJECT, broken, Words.cell(column),
                words.sql(text.reason(), placeholders), words.sql(text.remedy(), placeholders));
    }

    private static String spellings(Column column) {
        return column.values().entrySet().stream()
                .map(entry -> entry.getValue().isEmpty() ? entry.getKey() : entry.getValue().getFirst())
                .collect(Collectors.joining(", "));
    }
}
