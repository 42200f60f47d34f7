package vn.khue.catalogue.validation;

import java.util.Collections;
import java.util.Map;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Indicator.At;
import vn.khue.catalogue.Indicator.Reporter;
import vn.khue.catalogue.Keep;
import vn.khue.catalogue.Period;
import vn.khue.catalogue.Type;
import vn.khue.catalogue.internal.Located;

/** What is counted value by value are the scores of one dataset, period by period, for an exam council. */
final class ValuesAreScores implements IndicatorCheck {

    private static final String COUNCIL = "council";

    @Override
    public void check(Located<Indicator> indicator, Map<String, Contract> datasets,
            Map<String, Indicator> indicators) {
        if (!indicator.value().isDistribution()) {
            if (indicator.value().reports() == Reporter.COUNCIL) {
                indicator.error("reports", "distribution.council");
            }
            return;
        }
        boolean one = indicator.value().let().size() == 1 && indicator.value().at() == At.PERIOD
                && indicator.value().reports() == Reporter.COUNCIL;
        if (!one) {
            indicator.error("as", "distribution.one");
        }
        indicator.value().datasets().stream().filter(datasets::containsKey).map(datasets::get)
                .forEach(contract -> values(indicator, contract));
    }

    private static void values(Located<Indicator> indicator, Contract contract) {
        indicator.value().values().stream()
                .filter(value -> contract.find(value).filter(column -> column.type() == Type.SCORE)
                        .filter(column -> column.keep() == Keep.VALUE).isEmpty())
                .forEach(value -> indicator.error("values", "distribution.score",
                        contract.id(), value));
        indicator.value().values().stream().filter(value -> Collections.frequency(indicator.value().values(),
                value) > 1)
                .distinct().forEach(value -> indicator.error("values", "distribution.twice", value));
        if (contract.period() != Period.EXAM_YEAR) {
            indicator.error("let", "distribution.year", contract.id(), contract.period());
        }
        if (contract.find(COUNCIL).filter(column -> column.keep() == Keep.VALUE).isEmpty()) {
            indicator.error("reports", "distribution.column", contract.id(), COUNCIL);
        }
    }
}
