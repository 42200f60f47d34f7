package vn.khue.opening.ui;

import com.vaadin.flow.component.Component;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.ContractTemplate.CodeList;
import vn.khue.catalogue.Indicator;
import vn.khue.dashboards.data.DatasetDoors.TemplateExtras;
import vn.khue.network.Unit;
import vn.khue.shell.Formats;

/** What the templates of the first day say beside their contracts: the codes of this province, an example with them. */
record CodeLists(Component page, Locale language, Provinces provinces, Unit province, Catalogue catalogue) {

    TemplateExtras ofRegister() {
        List<Unit> communes = provinces.communes(province);
        return new TemplateExtras(Map.of("commune", communes.getFirst().id().code()),
                List.of(list("opening.list.communes", communes.stream().map(CodeLists::row).toList())));
    }

    TemplateExtras ofTargets() {
        List<List<String>> indicators = withTargets().map(indicator -> List.of(indicator.id(),
                indicator.title().in(language))).toList();
        List<List<String>> units = Stream.concat(Stream.of(province), provinces.communes(province).stream())
                .map(CodeLists::row).toList();
        return new TemplateExtras(Map.of("unit", province.id().code(), "year", String.valueOf(
                provinces.day().getYear())), List.of(list("opening.list.indicators", indicators),
                list("opening.list.units", units)));
    }

    /** The indicators for which a department sets a share to reach. */
    Stream<Indicator> withTargets() {
        return catalogue.indicators().stream().filter(indicator -> indicator.target() != Indicator.Target.NONE)
                .filter(indicator -> indicator.show().as() == Indicator.Show.As.PERCENT)
                .sorted(Comparator.comparing(indicator -> indicator.title().in(language),
                        Collator.getInstance(Formats.VIETNAMESE)));
    }

    private static List<String> row(Unit unit) {
        return List.of(unit.id().code(), unit.name());
    }

    private CodeList list(String title, List<List<String>> rows) {
        return new CodeList(page.getTranslation(title), List.of(page.getTranslation("opening.list.code"),
                page.getTranslation("opening.list.name")), rows);
    }
}
