package vn.khue.catalogue.checks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Format;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Rule;
import vn.khue.catalogue.Template;

/**
 * What a check says in general: the texts of its problems without the values of any row. A list of causes groups many
 * rows under one.
 *
 * @param reason what is wrong
 * @param remedy what to do about it; may be empty
 */
public record PlainCause(String reason, String remedy) {

    private static final String SOME_VALUE = "…";

    /**
     * The texts of a check. Contracts speak Vietnamese only, so their own rules do in every language.
     *
     * @param rule as the rejections name it: a built-in problem or a rule of the contract
     * @param field id of the column at fault; empty when a whole row is
     * @return empty when the contract has no such check, as after a new version of it
     */
    public static Optional<PlainCause> of(Contract contract, String rule, String field, Locale language) {
        Optional<Rule> own = contract.rules().stream().filter(one -> one.id().equals(rule)).findFirst();
        if (own.isPresent()) {
            return Optional.of(ofRule(own.get()));
        }
        return Stream.of(BuiltIn.values()).filter(problem -> problem.id().equals(rule)).findFirst()
                .flatMap(problem -> contract.find(field).map(column -> ofColumn(contract, problem, column, language)));
    }

    /** The texts of an indicator that must hold whatever another counts. */
    public static PlainCause of(Indicator.Subset subset) {
        return filled(new Template(subset.reason()), new Template(subset.remedy()), Map.of());
    }

    private static PlainCause ofRule(Rule rule) {
        Template reason = rule.reason().map(Template::new).orElseGet(() -> Texts.VIETNAMESE.of(BuiltIn.RULE).reason());
        return filled(reason, new Template(rule.remedy()), Map.of("rule", rule.id()));
    }

    private static PlainCause ofColumn(Contract contract, BuiltIn problem, Column column, Locale language) {
        boolean english = language.getLanguage().equals("en");
        Map<String, String> known = new HashMap<>();
        known.put("column", name(column, english));
        known.put("values", column.values().entrySet().stream()
                .map(value -> value.getValue().isEmpty() ? value.getKey() : value.getValue().getFirst())
                .collect(Collectors.joining(", ")));
        known.put("keys", contract.keys().stream().map(contract::column).map(key -> name(key, english))
                .collect(Collectors.joining(", ")));
        column.format().map(Format::text).ifPresent(form -> known.put("format", form));
        column.min().ifPresent(least -> known.put("min", least.toPlainString()));
        column.max().ifPresent(most -> known.put("max", most.toPlainString()));
        column.step().ifPresent(step -> known.put("step", step.toPlainString()));
        column.partOf().map(contract::column).ifPresent(whole -> known.put("whole", name(whole, english)));
        ProblemTexts.Words words = (english ? Texts.ENGLISH : Texts.VIETNAMESE).of(problem);
        return filled(words.reason(), words.remedy(), known);
    }

    private static String name(Column column, boolean english) {
        return english ? column.en() : column.vi();
    }

    private static PlainCause filled(Template reason, Template remedy, Map<String, String> known) {
        UnaryOperator<String> value = name -> known.getOrDefault(name, SOME_VALUE);
        return new PlainCause(text(reason, value), text(remedy, value));
    }

    /** A sentence that ends with a value would end with four dots. */
    private static String text(Template template, UnaryOperator<String> value) {
        return String.join("", template.pieces(words -> words, value)).replace(SOME_VALUE + ".", SOME_VALUE);
    }

    /** Read once, when first asked for. */
    private static final class Texts {
        private static final ProblemTexts VIETNAMESE = ProblemTexts.in(Locale.of("vi"));
        private static final ProblemTexts ENGLISH = ProblemTexts.in(Locale.ENGLISH);
    }
}
