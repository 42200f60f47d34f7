package vn.khue.dashboards.data;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.dashboards.Goals;
import vn.khue.network.Unit;
import vn.khue.shell.Markup;

/** Targets of one unit in one year, typed: they go the way of a file, and the file is kept like any other. */
class TargetsForm extends Div {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private final Contract contract;
    private final Goals goals;
    private final DatasetDoor door;
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final IntegerField year = new IntegerField();
    private final Map<String, BigDecimalField> fields = new LinkedHashMap<>();
    private final Map<String, BigDecimal> inForce = new HashMap<>();
    private final Div said = new Div();

    /**
     * @param contract of targets: names its columns
     * @param indicators that may have one
     * @param units the province first
     */
    TargetsForm(Contract contract, List<Indicator> indicators, List<Unit> units, int thisYear, Goals goals,
            DatasetDoor door) {
        this.contract = contract;
        this.goals = goals;
        this.door = door;
        addClassName("targets-form");
        unit.setLabel(getTranslation("targets.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(Unit::name);
        unit.setValue(units.getFirst());
        year.setLabel(getTranslation("targets.year"));
        year.setMin(2000);
        year.setMax(2100);
        year.setStepButtonsVisible(true);
        year.setValue(thisYear);
        Div which = new Div(unit, year);
        which.addClassName("which");
        Div table = new Div();
        table.addClassName("goals");
        indicators.forEach(indicator -> table.add(row(indicator)));
        unit.addValueChangeListener(event -> fill());
        year.addValueChangeListener(event -> fill());
        NativeButton save = Markup.button(getTranslation("targets.save"), this::save);
        said.getElement().setAttribute("aria-live", "polite");
        add(which, table, said, new Div(save));
        fill();
    }

    private Div row(Indicator indicator) {
        BigDecimalField field = new BigDecimalField();
        field.setLocale(getLocale());
        field.setSuffixComponent(new Span("%"));
        field.setAriaLabel(indicator.title().in(getLocale()));
        field.setPlaceholder(getTranslation("targets.not-set"));
        fields.put(indicator.id(), field);
        return new Div(new Span(indicator.title().in(getLocale())), field);
    }

    /** What is in force for the unit and the year. */
    private void fill() {
        if (unit.getOptionalValue().isPresent() && year.getOptionalValue().isPresent()) {
            inForce.clear();
            fields.forEach((indicator, field) -> {
                goals.percent(indicator, unit.getValue().id().code(), year.getValue()).map(TargetsForm::plain)
                        .ifPresent(goal -> inForce.put(indicator, goal));
                field.setValue(inForce.get(indicator));
            });
        }
    }

    /** 70 and not 7E+1. */
    private static BigDecimal plain(BigDecimal goal) {
        BigDecimal shortest = goal.stripTrailingZeros();
        return shortest.setScale(Math.max(0, shortest.scale()));
    }

    private void save() {
        said.removeAll();
        boolean complete = unit.getOptionalValue().isPresent() && year.getOptionalValue().isPresent()
                && !year.isInvalid();
        Map<String, BigDecimal> typed = typed();
        if (!complete) {
            said.add(warning(getTranslation("targets.which-missing")));
        } else if (typed.isEmpty()) {
            said.add(warning(getTranslation("targets.nothing")));
        } else if (typed.values().stream().anyMatch(goal -> !isShare(goal)) || fields.values().stream().anyMatch(
                BigDecimalField::isInvalid)) {
            said.add(warning(getTranslation("targets.wrong")));
        } else {
            handIn(unit.getValue(), year.getValue(), typed);
        }
    }

    /** What differs from what is in force: what nobody touched may be waiting for a publication under another value. */
    private Map<String, BigDecimal> typed() {
        Map<String, BigDecimal> typed = new LinkedHashMap<>();
        fields.forEach((indicator, field) -> field.getOptionalValue()
                .filter(goal -> inForce.get(indicator) == null || goal.compareTo(inForce.get(indicator)) != 0)
                .ifPresent(goal -> typed.put(indicator, goal)));
        return typed;
    }

    private static Div warning(String text) {
        Div note = new Div(new Paragraph(text));
        note.addClassNames("note", "bad");
        note.getElement().setAttribute("role", "alert");
        return note;
    }

    private static boolean isShare(BigDecimal goal) {
        return goal.signum() >= 0 && goal.compareTo(MOST) <= 0 && goal.stripTrailingZeros().scale() <= DECIMALS;
    }

    private void handIn(Unit chosen, int inYear, Map<String, BigDecimal> typed) {
        String head = Stream.of("indicator", "unit", "year", "goal").map(column -> contract.column(column).vi())
                .collect(Collectors.joining(","));
        String rows = typed.entrySet().stream().map(goal -> String.join(",", goal.getKey(), chosen.id().code(),
                        String.valueOf(inYear), goal.getValue().toPlainString()))
                .collect(Collectors.joining("\n"));
        door.handIn(getTranslation("targets.file", chosen.id().code(), String.valueOf(inYear)),
                (head + "\n" + rows + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
