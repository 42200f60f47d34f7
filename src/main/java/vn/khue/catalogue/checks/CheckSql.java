package vn.khue.catalogue.checks;

import static vn.khue.catalogue.expression.ClickHouseExpression.quoted;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Format;
import vn.khue.catalogue.Keep;
import vn.khue.catalogue.Measure;
import vn.khue.catalogue.Rule;
import vn.khue.catalogue.Template;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Binary;
import vn.khue.catalogue.expression.Expression.BinaryOperator;

/**
 * The SQL that judges a whole file at once. The file's rows are in {@code landing(loading, line, cells)}, cells as
 * texts in the order of the contract's columns, a missing column as empty texts. Good rows go to the table of facts,
 * problems to {@code rejection}; no row is looked at in Java.
 *
 * <p>Whoever fills the landing writes days of a spreadsheet as yyyy-mm-dd and its numbers plainly, and gives a number
 * with exactly three decimals a fourth one (1.2340), since 1.234 as a text may also be thousands.
 *
 * <p>Only ids of the contract become identifiers, and every text is quoted.
 *
 * @see "docs/decisions/0007-landing-as-text-and-checks-as-sets.md"
 */
public final class CheckSql {

    private static final Set<BinaryOperator> COMPARISONS = EnumSet.range(BinaryOperator.EQUAL,
            BinaryOperator.GREATER_OR_EQUAL);

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

    /**
     * @param hash SQL of the keyed hash of an SQL text; one key serves the deliveries of one period, so only these are
     *     judged together
     */
    public CheckSql(Contract contract, References references, UnaryOperator<String> hash) {
        this.contract = contract;
        this.references = references;
        this.hash = hash;
        this.words = new Words(contract);
    }

    /** Asks whether rows of one loading share a key: {@code repeats}. */
    public String repeats(Batch batch) {
        return "SELECT count() > 0 AS repeats FROM (" + rows(batch).sharedKeys() + ")";
    }

    /** Inserts the rows without a problem that rejects; rows that say the same twice count once. */
    public String accepted(Batch batch) {
        return "INSERT INTO " + contract.table() + " (delivery, loading, line, as_of, " + list(kept(), Column::id) + ")\n"
                + acceptedRows(batch);
    }

    /** What {@link #accepted} inserts. */
    String acceptedRows(Batch batch) {
        return """
                SELECT %1$s AS delivery, loading, line, toDate32('%2$s') AS as_of,
                    %3$s
                FROM (
                %4$s)
                """.formatted(new Said(batch.attempts()).delivery(), batch.asOf(),
                list(kept(), column -> stored(column) + " AS " + column.id()), rows(batch).accepted(checks(batch)));
    }

    /** Whether a row that becomes a fact may have a problem all the same. */
    public boolean warns(Batch batch) {
        return checks(batch).stream().anyMatch(check -> check.severity() == Check.Severity.WARN
                && !check.rule().equals(BuiltIn.REPEATED.id()));
    }

    /** Inserts every problem of every row, with reasons and remedies. */
    public String rejections(Batch batch) {
        return rejections(batch, rows(batch));
    }

    /** The same of the rows that did not become facts: all that have problems, unless the contract {@link #warns}. */
    public String rejectionsBesideFacts(Batch batch) {
        return rejections(batch, rows(batch).beside(contract.table()));
    }

    private String rejections(Batch batch, JudgedRows rows) {
        return "INSERT INTO rejection (delivery, loading, line, field, value, rule, severity, reason, remedy)\n"
                + rejected(batch, rows);
    }

    private String rejected(Batch batch, JudgedRows rows) {
        List<Check> checks = checks(batch);
        return """
                SELECT %1$s, loading, line, %2$s, %3$s, %4$s, %5$s,
                %6$s,
                %7$s
                FROM (SELECT * FROM (
                %8$s)
                WHERE notEmpty(failed))
                ARRAY JOIN failed AS problem
                """.formatted(new Said(batch.attempts()).delivery(), constant(checks, Check::field),
                each(checks, Check::value), constant(checks, Check::rule),
                constant(checks, check -> check.severity().name().toLowerCase(Locale.ROOT)),
                each(checks, Check::reason), each(checks, Check::remedy), rows.judged(checks));
    }

    /**
     * The broken rules on whole files: {@code delivery, loading, rule, severity ('reject' or 'warn'), reason, remedy}.
     * A rule looks at the rows that would become facts. One with {@code per} gives a row for every group that breaks
     * it; a file without such rows breaks none.
     *
     * @return empty when the contract has no such rules
     */
    public Optional<String> brokenFileRules(Batch batch) {
        String selects = contract.rules().stream().filter(rule -> rule.on() == Rule.On.FILE && !rule.rejectsGroups())
                .map(rule -> brokenFileRule(rule, batch)).collect(Collectors.joining("UNION ALL\n"));
        return selects.isEmpty() ? Optional.empty() : Optional.of(selects);
    }

    private String brokenFileRule(Rule rule, Batch batch) {
        Said said = new Said(batch.attempts());
        RowExpression expressions = RowExpression.ofValues(contract, said);
        Map<String, String> own = new HashMap<>(Map.of("rule", quoted(rule.id()), "line", "''",
                "period", "any(" + said.sql(Contract.PERIOD) + ")", "value", compared(rule.expect(), expressions)));
        contract.columns().forEach(column -> own.put(column.id(), "any(" + Words.shown(column) + ")"));
        Template reason = rule.reason().map(Template::new).orElse(texts.of(BuiltIn.RULE).reason());
        String groups = rule.per().stream().map(column -> ", " + Names.value(contract.column(column)))
                .collect(Collectors.joining());
        return """
                SELECT %8$s AS delivery, loading, '%1$s' AS rule, '%2$s' AS severity, reason, remedy
                FROM (SELECT loading, ifNull(NOT %3$s, false) AS broken, %4$s AS reason, %5$s AS remedy
                FROM (
                %6$s)
                GROUP BY loading%7$s)
                WHERE broken
                """.formatted(rule.id(), rule.otherwise() == Rule.Otherwise.WARN ? "warn" : "reject",
                expressions.sql(rule.expect()), words.sql(reason, own), words.sql(new Template(rule.remedy()), own),
                rows(batch).accepted(checks(batch)), groups, said.delivery());
    }

    /** What the rows of a file come to, where that is compared with what they should come to. */
    private static String compared(Expression expect, RowExpression expressions) {
        return expect instanceof Binary(var operator, var left, var right) && COMPARISONS.contains(operator)
                ? "ifNull(replaceOne(toString(" + expressions.sql(left) + "), '.', ','), '')" : "''";
    }

    /**
     * Inserts the measures of the rows that became facts; to be called when the rejections are there.
     *
     * @return empty when the contract has none
     */
    public Optional<String> measures(Batch batch) {
        return selectedMeasures(batch).map(selects ->
                "INSERT INTO measure (dataset, delivery, loading, as_of, measure, per,"
                + " value)\n" + selects);
    }

    private Optional<String> selectedMeasures(Batch batch) {
        String selects = contract.measures().stream().map(measure -> measured(measure, batch))
                .collect(Collectors.joining("UNION ALL\n"));
        return selects.isEmpty() ? Optional.empty() : Optional.of(selects);
    }

    /** Asks whether nothing has a form: the engine reads a form when it is first compared with anything. */
    public static String formed(Format format) {
        return "SELECT match('', " + quoted(format.pattern()) + ") AS formed";
    }

    /** Every question that judging a batch puts to the engine, without what is inserted of the answers. */
    public List<String> questions(Batch batch) {
        return Stream.concat(Stream.of(repeats(batch), acceptedRows(batch), rejected(batch, rows(batch))),
                Stream.of(brokenFileRules(batch), selectedMeasures(batch)).flatMap(Optional::stream)).toList();
    }

    private String measured(Measure measure, Batch batch) {
        Said said = new Said(batch.attempts());
        String per = list(measure.per(), id -> "toString(" + Names.value(contract.column(id)) + ")");
        return """
                SELECT '%1$s' AS dataset, %2$s AS delivery, loading, toDate32('%9$s') AS as_of, '%3$s' AS measure,
                    arrayMap(text -> ifNull(text, ''), [%4$s]) AS per, toDecimal64(assumeNotNull(found), 4) AS value
                FROM (SELECT loading, %5$s AS found%6$s
                FROM (
                %7$s)
                WHERE (loading, line) NOT IN (
                    SELECT loading, line FROM rejection WHERE loading IN (%8$s) AND severity = 'reject')
                GROUP BY loading%6$s)
                WHERE found IS NOT NULL
                """.formatted(contract.id(), said.delivery(), measure.id(), per,
                RowExpression.ofValues(contract, said).sql(measure.is()),
                measure.per().stream().map(id -> ", " + Names.value(contract.column(id))).collect(Collectors.joining()),
                rows(batch).complete(), batch.loadings(), batch.asOf());
    }

    /** What can be wrong with a row, then what can be wrong with the group of rows that it belongs to. */
    private List<Check> checks(Batch batch) {
        RowChecks rows = new RowChecks(contract, references, texts, new Said(batch.attempts()));
        List<Check> own = rows.on(batch.asOf());
        return Stream.concat(own.stream(), contract.rules().stream().filter(Rule::rejectsGroups)
                .map(rule -> rows.rule(rule, inBrokenGroup(rule, batch, own)))).toList();
    }

    /** A group is judged by those of its rows that nothing else rejects. */
    private String inBrokenGroup(Rule rule, Batch batch, List<Check> own) {
        String group = "loading, " + list(rule.per(), column -> Names.value(contract.column(column)));
        return """
                (%1$s) IN (
                SELECT %1$s FROM (
                %2$s)
                GROUP BY %1$s HAVING ifNull(NOT %3$s, false))""".formatted(group, rows(batch).accepted(own),
                RowExpression.ofValues(contract, new Said(batch.attempts())).sql(rule.expect()));
    }

    private JudgedRows rows(Batch batch) {
        return new JudgedRows(contract, references, texts, batch);
    }

    private List<Column> kept() {
        return contract.columns().stream().filter(column -> column.keep() != Keep.NO).toList();
    }

    private String stored(Column column) {
        String value = column.token().map(token -> hash.apply(hashed(column, token))).orElse(Names.value(column));
        return column.nullable() ? value : "assumeNotNull(" + value + ")";
    }

    private String hashed(Column column, Column.Token token) {
        return Stream.of(Stream.of(quoted(token.label())), token.with().stream().map(contract::column).map(Names::value),
                Stream.of(Names.value(column))).flatMap(parts -> parts)
                .collect(Collectors.joining(", '|', ", "concat(", ")"));
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
