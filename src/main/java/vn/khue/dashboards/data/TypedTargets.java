package vn.khue.dashboards.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.ContractTemplate.CodeList;
import vn.khue.catalogue.Indicator;
import vn.khue.dashboards.Goals;
import vn.khue.dashboards.TargetsDesk;
import vn.khue.dashboards.data.DatasetDoors.TemplateExtras;
import vn.khue.network.Unit;
import vn.khue.shell.Formats;

/** Targets typed for one place and year, or handed in as a table for many: both go the way of a file. */
@org.springframework.stereotype.Component
class TypedTargets implements TargetsDesk {

    private static final String DATASET = "targets";

    private final DatasetDoors doors;
    private final Catalogue catalogue;
    private final Goals goals;

    TypedTargets(DatasetDoors doors, Catalogue catalogue, Goals goals) {
        this.doors = doors;
        this.catalogue = catalogue;
        this.goals = goals;
    }

    @Override
    public Component form(Component page, Locale language, List<Unit> units, int year,
            Runnable changed) {
        DatasetDoor door = doors.of(DATASET, template(page, language, units, year), language, changed);
        Div form = new Div(new TargetsForm(catalogue.contract(DATASET), indicators(language), units, year, goals, door),
                new H3(page.getTranslation("targets.file-too")), door);
        form.addClassName("targets-desk");
        return form;
    }

    @Override
    public int waiting() {
        return doors.waiting();
    }

    @Override
    public void publish() {
        doors.publish();
    }

    private TemplateExtras template(Component page, Locale language, List<Unit> units, int year) {
        List<String> heads = List.of(page.getTranslation("opening.list.code"), page.getTranslation("opening.list.name"));
        return new TemplateExtras(Map.of("unit", units.getFirst().id().code(), "year", String.valueOf(year)), List.of(
                new CodeList(page.getTranslation("opening.list.indicators"), heads, indicators(language).stream()
                        .map(indicator -> List.of(indicator.id(), indicator.title().in(language))).toList()),
                new CodeList(page.getTranslation("opening.list.units"), heads, units.stream()
                        .map(unit -> List.of(unit.id().code(), unit.name())).toList())));
    }

    /** Those for which a department sets a share to reach. */
    private List<Indicator> indicators(Locale language) {
        return catalogue.indicators().stream().filter(indicator -> indicator.target() != Indicator.Target.NONE)
                .filter(indicator -> indicator.show().as() == Indicator.Show.As.PERCENT)
                .sorted(Comparator.comparing(indicator -> indicator.title().in(language),
                        Collator.getInstance(Formats.VIETNAMESE))).toList();
    }
}
