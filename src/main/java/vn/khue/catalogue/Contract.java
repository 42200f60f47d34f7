package vn.khue.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import vn.khue.catalogue.expression.Expression.Parameter;

/**
 * What a file of one dataset holds: from it come the template, header matching, checks and the load.
 *
 * @param id name of the dataset: "accreditation-certificates"
 * @param field the board it belongs to
 * @param expected who owes deliveries; empty: nobody
 * @param stages versions that a period passes through; mostly none
 * @param keys columns that identify a row within sender and period
 * @param columns in the order of the template and of the landing
 * @param measures what is noted of every loading beside its rows
 */
public record Contract(String id, int version, Text title, String field, List<LegalBasis> legal, About about,
        List<Sender> sender, Optional<Sender> expected, Grain grain, Period period, List<Stage> stages,
        Optional<Due> due, List<String> keys, List<Column> columns, List<Rule> rules, List<Measure> measures, Restate restate,
        Privacy privacy, Retention retention) {

    /** Columns that every fact table has before its own, with their ClickHouse types. */
    public static final SequencedMap<String, String> PROVENANCE = provenance();

    /** In rules and defaults: the text of the delivery's period, {@code 2023} or {@code 2022-2023}. */
    public static final Parameter PERIOD = new Parameter("period");

    /** In rules: who sent the delivery, {@code department} or the code of a school or unit. */
    public static final Parameter SENDER = new Parameter("sender");

    /** The same contract with other rules and measures. */
    public Contract judging(List<Rule> otherRules, List<Measure> otherMeasures) {
        return new Contract(id, version, title, field, legal, about, sender, expected, grain, period, stages, due, keys,
                columns, otherRules, otherMeasures, restate, privacy, retention);
    }

    /** Table of the facts. */
    public String table() {
        return "fact_" + id.replace('-', '_');
    }

    /** @throws NoSuchElementException without such a column */
    public Column column(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException(this.id + " has no column " + id));
    }

    /** The column of that name, if any. */
    public Optional<Column> find(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    /** The measure of that name, if any. */
    public Optional<Measure> measure(String id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    /** The column that holds the period's text in every row; results have it among their keys. */
    public Optional<Column> periodColumn() {
        return columns.stream().filter(column -> column.defaultValue().filter(PERIOD::equals).isPresent()).findFirst();
    }

    /** Header matching for files of this contract. */
    public Headers headers() {
        return new Headers(columns);
    }

    /** Columns of the table and their ClickHouse types, in order: the migration must say the same. */
    public SequencedMap<String, String> ddlColumns() {
        SequencedMap<String, String> ddl = new LinkedHashMap<>(PROVENANCE);
        columns.stream().filter(column -> column.keep() != Keep.NO)
                .forEach(column -> ddl.put(column.id(), column.clickHouse()));
        return ddl;
    }

    /** Whether values are kept under a key that nobody may read. */
    public boolean keepsHashes() {
        return columns.stream().anyMatch(column -> column.token().isPresent());
    }

    /** The columns that the law has on a day. */
    public List<Column> columnsOn(LocalDate day) {
        return columns.stream().filter(column -> column.inForce(day)).toList();
    }

    private static SequencedMap<String, String> provenance() {
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        columns.put("delivery", "UInt64");
        columns.put("loading", "UInt64");
        columns.put("line", "UInt32");
        columns.put("as_of", "Date32");
        return Collections.unmodifiableSequencedMap(columns);
    }
}
