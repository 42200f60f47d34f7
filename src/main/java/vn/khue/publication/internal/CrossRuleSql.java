package vn.khue.publication.internal;

import static vn.khue.catalogue.expression.ClickHouseExpression.quoted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Measure;
import vn.khue.catalogue.Period;
import vn.khue.catalogue.Rule;
import vn.khue.catalogue.Template;
import vn.khue.catalogue.Type;
import vn.khue.catalogue.checks.FactWords;
import vn.khue.catalogue.checks.References;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Exists;
import vn.khue.catalogue.expression.Expression.ExistsIn;
import vn.khue.catalogue.expression.Expression.Lookup;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.expression.Expression.Previous;
import vn.khue.catalogue.expression.Expression.ValueOf;
import vn.khue.catalogue.expression.LookupNames;
import vn.khue.publication.Snapshot;

/**
 * A rule of a contract that looks at other datasets, or at what the same one said before, as SQL over all rows that
 * count: one join for each lookup, on delivery and line of the row being judged.
 */
final class CrossRuleSql {

    /**
     * Of what is restated every night, only what was sent in these days is looked at: an older statement says nothing
     * of today, and the work of a night must not grow with the nights before.
     */
    private static final int NIGHTS = 62;

    private final Contract contract;
    private final Rule rule;
    private final Catalogue catalogue;
    private final List<Lookup> lookups;

    CrossRuleSql(Contract contract, Rule rule, Catalogue catalogue) {
        this.contract = contract;
        this.rule = rule;
        this.catalogue = catalogue;
        this.lookups = rule.expect().all().filter(Lookup.class::isInstance).map(Lookup.class::cast).distinct().toList();
    }

    Contract contract() {
        return contract;
    }

    Rule rule() {
        return rule;
    }

    /** The rows of the table of findings that this rule is about. */
    String part() {
        return part(contract.id(), rule.id());
    }

    static String part(String dataset, String rule) {
        return "dataset = " + quoted(dataset) + " AND rule = " + quoted(rule);
    }

    /** Whether there is a contract for every dataset that it asks. */
    boolean canBeJudged() {
        return lookups.stream().flatMap(lookup -> dataset(lookup).stream())
                .allMatch(id -> catalogue.contracts().stream().anyMatch(one -> one.id().equals(id)));
    }

    /** Datasets whose deliveries may change what it finds. */
    Set<String> leansOn() {
        Stream<String> asked = lookups.stream().flatMap(lookup -> dataset(lookup).stream());
        return Stream.of(Stream.of(contract.id()), asked, tellers(contract, LookupNames.own(rule.expect())),
                lookups.stream().filter(lookup -> dataset(lookup).isPresent()).flatMap(lookup -> tellers(
                        catalogue.contract(dataset(lookup).get()), LookupNames.other(LookupNames.conditions(lookup)))))
                .flatMap(ids -> ids).collect(Collectors.toSet());
    }

    private static Stream<String> tellers(Contract of, Stream<Name> names) {
        return names.filter(name -> name.path().size() == 2)
                .flatMap(name -> of.column(name.path().getFirst()).ref().stream())
                .flatMap(ref -> Optional.ofNullable(VisibleReferences.TOLD_BY.get(ref)).stream());
    }

    private static Optional<String> dataset(Lookup lookup) {
        return switch (lookup) {
            case ExistsIn(var dataset, var condition) -> Optional.of(dataset);
            case ValueOf(var dataset, var column, var keys) -> Optional.of(dataset);
            case Previous previous -> Optional.empty();
            case Exists exists -> Optional.empty();
        };
    }

    /** The rows that break it, with the columns of {@link SignedTable#FINDING}. */
    String findings(Snapshot now, LocalDate dataDate, References references) {
        return new At(now, dataDate, references).findings();
    }

    /** The rule on what one publication shows. */
    private final class At {

        private final Snapshot now;
        private final LocalDate dataDate;
        private final References references;

        private At(Snapshot now, LocalDate dataDate, References references) {
            this.now = now;
            this.dataDate = dataDate;
            this.references = references;
        }

        private String findings() {
            FactWords words = new FactWords(contract, "r");
            boolean aboutSchools = contract.find("school").isPresent();
            return """
                    WITH judged AS (%s)
                    SELECT %s AS dataset, %s AS rule, r.delivery AS delivery, r.line AS line, %s AS field,
                        %s AS entity, %s AS place, %s AS value,
                        %s AS reason,
                        %s AS remedy
                    FROM judged AS r%s%s
                    WHERE ifNull(NOT %s, false)""".formatted(
                    new ReferredFacts(contract, references).select(facts(contract),
                            LookupNames.own(rule.expect()).toList()),
                    quoted(contract.id()), quoted(rule.id()), quoted(rule.field().orElse("")),
                    aboutSchools ? "toUInt32(ifNull(c.entity, 0))" : "toUInt32(0)", place(),
                    rule.field().map(contract::column).map(words::value).orElse("''"),
                    words.sql(new Template(rule.reason().orElse("")), rule.field()),
                    words.sql(new Template(rule.remedy()), rule.field()),
                    IntStream.range(0, lookups.size()).mapToObj(this::joined).collect(Collectors.joining()),
                    aboutSchools ? "\nLEFT JOIN (" + SchoolCodes.select(now) + ") AS c ON c.code = r.school" : "",
                    new ClickHouseExpression(name -> own(name), parameter -> {
                        throw new IllegalArgumentException("a cross rule has no parameters");
                    }, this::found).render(rule.expect()));
        }

        private String place() {
            return Stream.of("school", "unit").filter(id -> contract.find(id).isPresent()).findFirst()
                    .map(id -> "toString(r." + id + ")").orElse("''");
        }

        /** The newest row of each key; nothing older than some nights of what is sent every night. */
        private String facts(Contract of) {
            return CurrentFacts.select(of, now, recent(of));
        }

        private Optional<String> recent(Contract of) {
            boolean dated = of.keys().stream().map(of::column).anyMatch(column -> column.type() == Type.DATE);
            return of.period() != Period.NIGHT || dated ? Optional.empty()
                    : Optional.of("as_of > toDate32('" + dataDate.minusDays(NIGHTS) + "')");
        }

        private String joined(int number) {
            return "\nLEFT JOIN (%1$s) AS l%2$d ON l%2$d.delivery = r.delivery AND l%2$d.line = r.line".formatted(
                    switch (lookups.get(number)) {
                        case ExistsIn(var dataset, var condition) ->
                            met(lookups.get(number), rows(dataset, condition), "count()");
                        case ValueOf(var dataset, var column, var keys) -> met(lookups.get(number),
                                values(dataset, column, keys), same(dataset, column));
                        case Previous(var column) -> previous(column);
                        case Exists exists -> throw new IllegalArgumentException("a rule has no rows of its own");
                    }, number);
        }

        /** Each judged row that meets others, with what they come to. */
        private String met(Lookup lookup, String others, String found) {
            List<Expression> joining = new ArrayList<>();
            List<Expression> filtering = new ArrayList<>();
            LookupNames.conditions(lookup).forEach(one -> (LookupNames.joins(one) ? joining : filtering).add(one));
            return """
                    SELECT r.delivery AS delivery, r.line AS line, %s AS found
                    FROM judged AS r INNER JOIN (%s) AS o ON %s%s
                    GROUP BY r.delivery, r.line""".formatted(found, others, both(lookup, joining),
                    filtering.isEmpty() ? "" : "\nWHERE " + both(lookup, filtering));
        }

        private String both(Lookup lookup, List<Expression> conditions) {
            Contract other = catalogue.contract(dataset(lookup).orElseThrow());
            ClickHouseExpression sql = new ClickHouseExpression(
                    name -> LookupNames.isOwn(name) ? own(LookupNames.stripped(name)) : column("o", other, name),
                    parameter -> {
                        throw new IllegalArgumentException("a cross rule has no parameters");
                    });
            return conditions.stream().map(sql::render).collect(Collectors.joining(" AND "));
        }

        private String rows(String dataset, Expression condition) {
            Contract other = catalogue.contract(dataset);
            return new ReferredFacts(other, references).select(facts(other),
                    LookupNames.other(List.of(condition)).toList());
        }

        private String values(String dataset, Name column, List<Expression> keys) {
            Contract other = catalogue.contract(dataset);
            String facts = other.measure(column.toString()).map(measure -> measured(other, measure))
                    .orElseGet(() -> facts(other));
            return new ReferredFacts(other, references).select(facts, LookupNames.other(keys).toList());
        }

        /** The measure of all visible loadings together. */
        private String measured(Contract other, Measure measure) {
            String per = IntStream.range(0, measure.per().size())
                    .mapToObj(i -> "per[" + (i + 1) + "] AS " + measure.per().get(i) + ", ").collect(Collectors.joining());
            String function = new ClickHouseExpression(name -> "value", parameter -> "").render(
                    new Expression.Call(((Expression.Call) measure.is()).function(), List.of(Name.of("value"))));
            return "SELECT %s%s AS %s, max(as_of) AS as_of FROM measure WHERE dataset = %s AND measure = %s AND %s GROUP BY per"
                    .formatted(per, function, measure.id(), quoted(other.id()), quoted(measure.id()),
                            CurrentFacts.among(other, now));
        }

        /** Several rows that differ have no common value: better unknown than any one of them. */
        private String same(String dataset, Name column) {
            Contract other = catalogue.contract(dataset);
            String value = other.measure(column.toString()).isPresent() ? "o." + column : column("o", other, column);
            return "if(min(%1$s) = max(%1$s), min(%1$s), NULL)".formatted(value);
        }

        private String previous(Name column) {
            return """
                    SELECT delivery, line, lagInFrame(toNullable(%s)) OVER (PARTITION BY %s ORDER BY as_of, delivery, line
                        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS found
                    FROM (%s) AS p""".formatted(column("p", contract, column), CurrentFacts.key(contract),
                    CurrentFacts.rows(contract, now, recent(contract)));
        }

        private String found(Lookup lookup) {
            String found = "l" + lookups.indexOf(lookup) + ".found";
            return lookup instanceof ExistsIn ? "(ifNull(" + found + ", 0) > 0)" : found;
        }

        private String own(Name name) {
            return column("r", contract, name);
        }

        /** Rules speak of marks in points. */
        private static String column(String row, Contract of, Name name) {
            if (name.path().size() == 2) {
                return row + "." + ReferredFacts.column(name);
            }
            Column column = of.column(name.last());
            return column.type() == Type.SCORE ? "(" + row + "." + column.id() + " / 100)" : row + "." + column.id();
        }
    }
}
