package vn.khue.catalogue.validation;

import java.util.Map;
import java.util.Optional;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Indicator.At;
import vn.khue.catalogue.Keep;
import vn.khue.catalogue.Let;
import vn.khue.catalogue.Type;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.internal.Located;

/**
 * A figure with periods finds the period of each row in a column of its key, so that a correction never moves a row
 * from one period to another, and some of its rows tell the day on which the period is announced.
 */
final class PeriodsAreAnnounced implements IndicatorCheck {

    @Override
    public void check(Located<Indicator> indicator, Map<String, Contract> datasets,
            Map<String, Indicator> indicators) {
        boolean periods = indicator.value().at() == At.PERIOD;
        indicator.value().let().forEach((name, let) -> Optional.ofNullable(datasets.get(let.dataset()))
                .ifPresent(contract -> {
                    if (periods) {
                        periods(indicator, "let." + name, let, contract);
                    } else if (let.since().isPresent() || let.versions().isPresent()) {
                        indicator.error("let." + name, "period.dated");
                    }
                }));
        boolean announced = indicator.value().let().values().stream().anyMatch(let -> let.since().isPresent());
        if (periods && !announced && !indicator.value().isDistribution()) {
            indicator.error("let", "period.unannounced");
        }
    }

    private static void periods(Located<Indicator> indicator, String path, Let let, Contract contract) {
        if (!contract.keys().contains(let.period())) {
            indicator.error(path, "period.key", let.period(), contract.id());
        }
        let.since().filter(since -> kept(contract, since).filter(column -> column.type() == Type.DATE
                        && !column.nullable()).isEmpty())
                .ifPresent(since -> indicator.error(path + ".since", "period.since", since, contract.id()));
        let.versions().ifPresent(versions -> {
            if (!contract.keys().contains(versions) || let.since().isEmpty() || mentions(let, versions)) {
                indicator.error(path + ".versions", "period.versions");
            }
        });
    }

    private static Optional<Column> kept(Contract contract, String id) {
        return contract.find(id).filter(column -> column.keep() != Keep.NO);
    }

    private static boolean mentions(Let let, String column) {
        return let.where().stream().flatMap(where -> where.all()).anyMatch(Name.of(column)::equals);
    }
}
