package vn.khue.catalogue.checks;

import static vn.khue.catalogue.expression.ClickHouseExpression.quoted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Keep;
import vn.khue.catalogue.Rule;
import vn.khue.catalogue.Template;

/**
 * The SQL that judges a whole file at once. The file's rows are in {@code landing(loading, line, cells)}, cells as
 * texts in the order of the contract's columns, a missing column as empty texts. Good rows go to the table of facts,
 * problems to {@code rejection}; no row is looked at in Java.
 *
 * <p>Whoever fills the landing writes days of a spreadsheet as yyyy-mm-dd and its numbers plainly, and gives a number
 * with exactly three decimals a fourth one (1.2340), since 1.234 as a text may also be thousands.
 *
 * <p>Only ids of the contract become identifiers, and every text is quoted.
 */
public final class CheckSql {

    private final Contract contract;
    private final References references;
    private final UnaryOperator<String> hash;
    private final ProblemTexts texts = ProblemTexts.in(Locale.of("vi"));
    private final Words words;

    /** For contracts that keep no hash. */
    public CheckSql(Contract contract, References references) {
        this(contract, references, value -> {
            throw new IllegalStateException(contract.id() + " keeps hashes and needs a key");
        });
    }

    /** @param hash SQL of the keyed hash of an SQL text */
    public CheckSql(Contract contract, References references, UnaryOperator<String> hash) {
        this.contract = contract;
        this.references = references;
        this.hash = hash;
        this.words = new Words(contract);
    }

    /**
     * Inserts the rows without a problem that rejects; rows that say the same twice count once.
     *
     * @param asOf the last day of the delivery's period
     */
    public String accepted(long delivery, long loading, LocalDate asOf) {
        return "INSERT INTO " + contract.table() + " (delivery, loading, line, as_of, " + list(kept(), Column::id) + ")\n"
                + acceptedRows(delivery, loading, asOf);
    }

    /** What {@link #accepted} inserts. */
    String acceptedRows(long delivery, long loading, LocalDate asOf) {
        List<Check> checks = checks(asOf);
        return """
                SELECT toUInt64(%1$d) AS delivery, toUInt64(%2$d) AS loading, line, toDate32('%3$s') AS as_of,
                    %4$s
                FROM (
                %5$s)
                WHERE NOT hasAny(failed, [%6$s]) AND line = first_line
                """.formatted(delivery, loading, asOf,
                list(kept(), column -> stored(column) + " AS " + column.id()), rows(loading, asOf).judged(checks),
                rejecting(checks));
    }

    /** Inserts every problem of every row, with reasons and remedies. */
    public String rejections(long delivery, long loading, LocalDate asOf) {
        List<Check> checks = checks(asOf);
        return """
                INSERT INTO rejection (delivery, loading, line, field, value, rule, severity, reason, remedy)
                SELECT toUInt64(%1$d), toUInt64(%2$d), line, %3$s, %4$s, %5$s, %6$s,
                %7$s,
                %8$s
                FROM (
                %9$s)
                ARRAY JOIN failed AS problem
                """.formatted(delivery, loading, constant(checks, Check::field), each(checks, Check::value),
                constant(checks, Check::rule),
                constant(checks, check -> check.severity().name().toLowerCase(Locale.ROOT)),
                each(checks, Check::reason), each(checks, Check::remedy), rows(loading, asOf).judged(checks));
    }

    /**
     * The broken rules on the file as a whole: {@code rule, severity ('reject' or 'warn'), reason, remedy}. A rule
     * with {@code per} gives a row for every group that breaks it.
     *
     * @return empty when the contract has no such rules
     */
    public Optional<String> brokenFileRules(long loading, LocalDate asOf) {
        List<String> selects = contract.rules().stream().filter(rule -> rule.on() == Rule.On.FILE)
                .map(rule -> brokenFileRule(rule, loading, asOf)).toList();
        return selects.isEmpty() ? Optional.empty() : Optional.of(String.join("UNION ALL\n", selects));
    }

    private String brokenFileRule(Rule rule, long loading, LocalDate asOf) {
        Map<String, String> own = new HashMap<>();
        contract.columns().forEach(column -> own.put(column.id(), "any(" + Words.cell(column) + ")"));
        own.put("rule", quoted(rule.id()));
        Template reason = rule.reason().map(Template::new).orElse(texts.of(BuiltIn.RULE).reason());
        String groups = rule.per().isEmpty() ? ""
                : "GROUP BY " + list(rule.per().stream().map(contract::column).toList(), Names::value) + "\n";
        return """
                SELECT '%1$s' AS rule, '%2$s' AS severity, reason, remedy
                FROM (SELECT ifNull(NOT %3$s, false) AS broken, %4$s AS reason, %5$s AS remedy
                FROM (
                %6$s)
                %7$s)
                WHERE broken
                """.formatted(rule.id(), rule.otherwise() == Rule.Otherwise.WARN ? "warn" : "reject",
                RowExpression.ofValues(contract).sql(rule.expect()), words.sql(reason, own),
                words.sql(new Template(rule.remedy()), own), rows(loading, asOf).referred(), groups);
    }

    private List<Check> checks(LocalDate asOf) {
        return new RowChecks(contract, references, texts).on(asOf);
    }

    private JudgedRows rows(long loading, LocalDate asOf) {
        return new JudgedRows(contract, references, texts, loading, asOf);
    }

    private List<Column> kept() {
        return contract.columns().stream().filter(column -> column.keep() != Keep.NO).toList();
    }

    private String stored(Column column) {
        String value = column.keep() == Keep.HASH ? hash.apply(Names.value(column)) : Names.value(column);
        return column.nullable() ? value : "assumeNotNull(" + value + ")";
    }

    private static String rejecting(List<Check> checks) {
        return IntStream.range(0, checks.size())
                .filter(i -> checks.get(i).severity() == Check.Severity.REJECT).mapToObj(i -> Integer.toString(i + 1))
                .collect(Collectors.joining(", "));
    }

    /** The text that belongs to the problem's number. */
    private static String constant(List<Check> checks, Function<Check, String> text) {
        return "[" + list(checks, check -> quoted(text.apply(check)))
                + "][problem]";
    }

    /** The SQL that belongs to the problem's number. */
    private static String each(List<Check> checks, Function<Check, String> sql) {
        List<String> branches = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            branches.add("problem = " + (i + 1) + ", " + sql.apply(checks.get(i)));
        }
        return "multiIf(" + String.join(",\n    ", branches) + ", '')";
    }

    private static <T> String list(List<T> items, Function<T, String> each) {
        return items.stream().map(each).collect(Collectors.joining(", "));
    }
}
