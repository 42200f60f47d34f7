package vn.khue.opening.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.khue.catalogue.ContractTemplate.CodeList;
import vn.khue.dashboards.data.DatasetDoors.TemplateExtras;
import vn.khue.network.Unit;

/** What the templates of the first day say beside their contracts: the codes of this province, an example with them. */
record CodeLists(Component page, Locale language, Provinces provinces, Unit province) {

    TemplateExtras ofRegister() {
        List<Unit> communes = provinces.communes(province);
        return new TemplateExtras(Map.of("commune", communes.getFirst().id().code()),
                List.of(list("opening.list.communes", communes.stream().map(CodeLists::row).toList())));
    }

    private static List<String> row(Unit unit) {
        return List.of(unit.id().code(), unit.name());
    }

    private CodeList list(String title, List<List<String>> rows) {
        return new CodeList(page.getTranslation(title), List.of(page.getTranslation("opening.list.code"),
                page.getTranslation("opening.list.name")), rows);
    }
}
