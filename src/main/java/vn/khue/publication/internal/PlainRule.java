package vn.khue.publication.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Let;
import vn.khue.catalogue.Population;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Literal;

/** An indicator that counts everybody as 1 of 1, to which one part of its own rule at a time is put back. */
final class PlainRule {

    private static final Expression ONE = new Literal(BigDecimal.ONE);

    private final Indicator indicator;
    private final Population everybody;
    private final Map<String, Let> rows = new LinkedHashMap<>();

    PlainRule(Indicator indicator) {
        this.indicator = indicator;
        this.everybody = new Population(indicator.population().status(), Map.of());
        indicator.let().forEach((name, let) -> rows.put(name, new Let(let.dataset(), Optional.empty(), let.period(),
                let.since(), let.versions())));
    }

    Indicator withPopulation() {
        return with(indicator.population(), rows, ONE, Map.of(), Map.of());
    }

    Indicator withCondition(String let) {
        Map<String, Let> chosen = new LinkedHashMap<>(rows);
        chosen.put(let, indicator.let().get(let));
        return with(everybody, chosen, ONE, Map.of(), Map.of());
    }

    Indicator withNumerator() {
        return with(everybody, rows, indicator.numerator(), Map.of(), Map.of());
    }

    Indicator withDenominator() {
        return indicator.counting(everybody, rows, ONE, indicator.denominator(), Map.of(), Map.of());
    }

    Indicator withFacet(String name) {
        return with(everybody, rows, ONE, Map.of(name, indicator.facets().get(name)), Map.of());
    }

    Indicator withSplit(String name) {
        return with(everybody, rows, ONE, Map.of(), Map.of(name, indicator.split().get(name)));
    }

    private Indicator with(Population whom, Map<String, Let> let, Expression counted, Map<String, String> facets,
            Map<String, Expression> split) {
        return indicator.counting(whom, let, counted, Optional.of(ONE), facets, split);
    }
}
