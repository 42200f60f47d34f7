package vn.khue.catalogue.checks;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.expression.Expression;

/**
 * The rows of some loadings, step by step: landed → cleaned → present → read → complete → referred → compared → judged.
 * Each step is a SELECT over the one before and adds columns to it.
 */
final class JudgedRows {

    /** A message names so many of the lines that share a key. */
    private static final int LINES_NAMED = 10;

    private final Contract contract;
    private final References references;
    private final ProblemTexts texts;
    private final Cells cells;
    private final RowExpression expressions;
    private final RowExpression defaults;
    private final Batch batch;
    private final LocalDate asOf;
    private final String which;

    JudgedRows(Contract contract, References references, ProblemTexts texts, Batch batch) {
        this(contract, references, texts, batch, "");
    }

    private JudgedRows(Contract contract, References references, ProblemTexts texts, Batch batch, String which) {
        this.contract = contract;
        this.references = references;
        this.texts = texts;
        this.cells = new Cells(texts);
        Said said = new Said(batch.attempts());
        this.expressions = RowExpression.ofValues(contract, said);
        this.defaults = RowExpression.ofCells(contract, said);
        this.batch = batch;
        this.asOf = batch.asOf();
        this.which = which;
    }

    /** Only those that are not in a table of facts; they are compared with all rows. */
    JudgedRows beside(String table) {
        return new JudgedRows(contract, references, texts, batch, " AND (loading, line) NOT IN (SELECT loading, line FROM "
                + table + " WHERE loading IN (" + batch.loadings() + "))");
    }

    /** Those that no check rejects; of rows that say the same the first. */
    String accepted(List<Check> checks) {
        String broken = checks.stream().filter(check -> check.severity() == Check.Severity.REJECT)
                .map(check -> "ifNull(" + check.broken() + ", false)").collect(Collectors.joining("\n    OR "));
        return "SELECT * FROM (\n" + compared() + ")\nWHERE line = first_line AND NOT (" + broken + ")";
    }

    /** Adds {@code failed}: the numbers, from 1, of the checks that a row breaks. */
    String judged(List<Check> checks) {
        String numbers = IntStream.range(0, checks.size())
                .mapToObj(i -> "if(ifNull(" + checks.get(i).broken() + ", false), " + (i + 1) + ", 0)")
                .collect(Collectors.joining(",\n    "));
        return "SELECT *, arrayFilter(number -> number > 0, [\n    " + numbers + "]) AS failed\nFROM (\n"
                + compared() + ")";
    }

    /** The rows with the spans of what they refer to, without a look at each other. */
    String referred() {
        List<Column> referring = referring();
        String days = join(referring, column -> ",\n    " + day(column) + " AS " + Names.day(column) + ",\n    "
                + "arrayFilter(span -> ifNull(span.1 <= " + Names.day(column) + " AND " + Names.day(column)
                + " < span.2, false), " + Names.spans(column) + ") AS " + Names.span(column));
        return "SELECT *" + days + "\nFROM (\n" + joined(referring) + ")";
    }

    /** What rows of the same key have in common, and which of them is the first. */
    private String compared() {
        String keyed = keys(column -> Names.value(column) + " IS NOT NULL", " AND ");
        return batch.repeats() ? comparedWithOthers(keyed) : "SELECT *, " + keyed + " AS keyed, line AS first_line, "
                + "false AS differ, CAST([] AS Array(UInt32)) AS same_lines\nFROM (\n" + referred() + ")";
    }

    /** Few rows share a key with another, so only theirs are gathered. */
    private String comparedWithOthers(String keyed) {
        String keys = keys(Names::value, ", ");
        return """
                SELECT one.*, %1$s AS keyed, ifNull(twice.first, one.line) AS first_line, ifNull(twice.differ, false) AS differ,
                    twice.lines AS same_lines
                FROM (
                %2$s) AS one
                LEFT JOIN (
                SELECT loading, %3$s, min(line) AS first, min(content) != max(content) AS differ,
                    groupArraySorted(%4$d)(line) AS lines
                FROM (SELECT loading, line, %3$s, sipHash64(toString(tuple(%5$s))) AS content
                FROM (
                %6$s)
                WHERE sipHash128(loading, %3$s) IN (
                %8$s))
                GROUP BY loading, %3$s HAVING count() > 1) AS twice
                ON twice.loading = one.loading AND %7$s
                """.formatted(keyed, referred(), keys, LINES_NAMED, join(contract.columns(), JudgedRows::said, ", "), every().complete(),
                keys(column -> "twice." + Names.value(column) + " = one." + Names.value(column), " AND "), sharedKeys());
    }

    /** A value, or the text that none could be read from: what is unreadable is not like what is empty. */
    private static String said(Column column) {
        return "tuple(" + Names.value(column) + ", if(" + Names.value(column) + " IS NULL, " + Names.text(column)
                + ", ''))";
    }

    /** The hashes of keys that stand in several rows of a loading. */
    String sharedKeys() {
        return """
                SELECT sipHash128(loading, %s) AS shared
                FROM (
                %s)
                WHERE %s
                GROUP BY shared HAVING count() > 1""".formatted(keys(Names::value, ", "), every().complete(keyColumns()),
                keys(column -> Names.value(column) + " IS NOT NULL", " AND "));
    }

    private JudgedRows every() {
        return new JudgedRows(contract, references, texts, batch);
    }

    /** Those of the key, and those of which their defaults are made. */
    private List<Column> keyColumns() {
        Set<String> ids = new HashSet<>(contract.keys());
        contract.keys().stream().map(contract::column).flatMap(column -> column.defaultValue().stream())
                .flatMap(Expression::all).filter(Expression.Name.class::isInstance)
                .forEach(name -> ids.add(((Expression.Name) name).path().getFirst()));
        return contract.columns().stream().filter(column -> ids.contains(column.id())).toList();
    }

    private String keys(Function<Column, String> each, String between) {
        return join(contract.keys().stream().map(contract::column).toList(), each, between);
    }

    private String joined(List<Column> referring) {
        if (referring.isEmpty()) {
            return complete();
        }
        return "SELECT entry.*" + join(referring, column -> ", ref_" + column.id() + ".spans AS " + Names.spans(column))
                + "\nFROM (\n" + complete() + ") AS entry" + join(referring, this::reference);
    }

    private String reference(Column column) {
        return """

                LEFT JOIN (
                SELECT code, groupArray((valid_from, valid_to, active_from, active_to, properties)) AS spans
                FROM (
                %2$s)
                GROUP BY code) AS ref_%1$s ON ref_%1$s.code = entry.v_%1$s
                """.formatted(column.id(), column.ref().flatMap(references::rows).orElseThrow());
    }

    private String day(Column column) {
        return column.asOf().map(expressions::sql).orElse("toDate32('" + asOf + "')");
    }

    private List<Column> referring() {
        return contract.columnsOn(asOf).stream()
                .filter(column -> column.ref().flatMap(references::rows).isPresent()).toList();
    }

    /** The rows with their values and defaults. */
    String complete() {
        return complete(contract.columns());
    }

    private String complete(List<Column> columns) {
        return "SELECT *" + join(columns, column -> ",\n    " + value(column) + " AS " + Names.value(column))
                + "\nFROM (\n" + read(columns) + ")";
    }

    /** A column that the law does not have on the day has no values. */
    private String value(Column column) {
        if (!column.inForce(asOf)) {
            return "CAST(NULL AS " + column.type().clickHouse(true) + ")";
        }
        return column.defaultValue().map(value -> "if(" + Names.text(column) + " = '', CAST("
                + defaults.sql(value) + " AS " + column.type().clickHouse(true) + "), "
                + Names.read(column) + ")").orElse(Names.read(column));
    }

    private String read(List<Column> columns) {
        return "SELECT *" + join(columns,
                column -> ",\n    " + cells.typed(column, Names.text(column)) + " AS " + Names.read(column))
                + "\nFROM (\n" + present(columns) + ")";
    }

    private String present(List<Column> columns) {
        return "SELECT *" + join(columns,
                column -> ", " + Cells.present(column, Names.cell(column)) + " AS " + Names.text(column))
                + "\nFROM (\n" + cleaned(columns) + ")";
    }

    private String cleaned(List<Column> columns) {
        return "SELECT loading, line" + join(columns, column -> ",\n    " + Cells.clean("cells["
                + (contract.columns().indexOf(column) + 1) + "]") + " AS " + Names.cell(column))
                + "\nFROM landing WHERE loading IN (" + batch.loadings() + ")" + which;
    }

    private static String join(List<Column> columns, Function<Column, String> each) {
        return join(columns, each, "");
    }

    private static String join(List<Column> columns, Function<Column, String> each, String between) {
        return columns.stream().map(each).collect(Collectors.joining(between));
    }
}
