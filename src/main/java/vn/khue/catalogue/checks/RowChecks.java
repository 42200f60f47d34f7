package vn.khue.catalogue.checks;

import static vn.khue.catalogue.expression.ClickHouseExpression.quoted;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Rule;
import vn.khue.catalogue.Template;
import vn.khue.catalogue.expression.Expression.Name;

/** Everything that can be wrong with a row of a file. */
final class RowChecks {

    private final Contract contract;
    private final ProblemTexts texts;
    private final Words words;
    private final Said said;
    private final RowExpression expressions;
    private final ColumnChecks columns;

    RowChecks(Contract contract, References references, ProblemTexts texts, Said said) {
        this.contract = contract;
        this.texts = texts;
        this.words = new Words(contract);
        this.said = said;
        this.expressions = RowExpression.ofValues(contract, said);
        this.columns = new ColumnChecks(contract, references, texts);
    }

    /** The checks that hold on a day: cells in the order of the columns, then keys, then rules. */
    List<Check> on(LocalDate day) {
        List<Column> inForce = contract.columnsOn(day);
        return Stream.of(inForce.stream().flatMap(columns::of), Stream.of(duplicate(), repeated()),
                contract.rules().stream().filter(rule -> rule.on() == Rule.On.ROW)
                        .filter(rule -> names(rule).allMatch(inForce::contains)).map(this::rule))
                .flatMap(checks -> checks).toList();
    }

    private Stream<Column> names(Rule rule) {
        return rule.expect().all().filter(Name.class::isInstance)
                .map(Name.class::cast)
                .map(name -> contract.column(name.path().getFirst()));
    }

    private Check duplicate() {
        return key(BuiltIn.DUPLICATE, Check.Severity.REJECT, "keyed AND differ");
    }

    private Check repeated() {
        return key(BuiltIn.REPEATED, Check.Severity.WARN, "keyed AND NOT differ AND line != first_line");
    }

    private Check key(BuiltIn problem, Check.Severity severity, String broken) {
        List<Column> keys = contract.keys().stream().map(contract::column).toList();
        Map<String, String> own = Map.of(
                "lines", "arrayStringConcat(arrayMap(one -> toString(one), arraySort(same_lines)), ', ')",
                "first_line", "toString(first_line)",
                "keys", quoted(keys.stream().map(Column::vi).collect(Collectors.joining(", "))));
        ProblemTexts.Words text = texts.of(problem);
        return new Check(keys.getFirst().id(), problem.id(), severity, broken, Words.cell(keys.getFirst()),
                words.sql(text.reason(), own), words.sql(text.remedy(), own));
    }

    private Check rule(Rule rule) {
        return rule(rule, "NOT " + expressions.sql(rule.expect()));
    }

    /** @param broken SQL, true of the rows that break the rule */
    Check rule(Rule rule, String broken) {
        String value = rule.field().map(contract::column).map(Words::cell).orElse("''");
        Map<String, String> own = Map.of("value", value, "rule", quoted(rule.id()), "period",
                said.sql(Contract.PERIOD));
        Template reason = rule.reason().map(Template::new).orElse(texts.of(BuiltIn.RULE).reason());
        return new Check(rule.field().orElse(""), rule.id(),
                rule.otherwise() == Rule.Otherwise.WARN ? Check.Severity.WARN : Check.Severity.REJECT,
                broken, value, words.sql(reason, own),
                words.sql(new Template(rule.remedy()), own));
    }
}
