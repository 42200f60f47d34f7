package vn.khue.dashboards;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import vn.khue.query.FigureRequest.TreeView;

/** The day, the boundaries and the indicator that a reader chooses. */
class BoardFilters extends Div {

    private final DayPicker day = new DayPicker();
    private final Select<TreeView> tree = new Select<>();
    private final Select<String> indicator = new Select<>();

    /**
     * @param indicators what can be ranked by; fewer than two leave no choice
     * @param indicatorLabel key of the word before that choice
     */
    BoardFilters(List<String> indicators, String indicatorLabel, Consumer<LocalDate> chooseDay,
            Consumer<TreeView> chooseTree, Consumer<String> chooseIndicator) {
        addClassName("filters");
        day.setPrefixComponent(new Span(getTranslation("filter.day")));
        day.setAriaLabel(getTranslation("filter.day"));
        day.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                chooseDay.accept(event.getValue());
            }
        });
        tree.setPrefixComponent(new Span(getTranslation("filter.tree")));
        tree.setAriaLabel(getTranslation("filter.tree"));
        tree.setItems(TreeView.values());
        tree.setItemLabelGenerator(view -> getTranslation("filter.tree." + view.name()));
        tree.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                chooseTree.accept(event.getValue());
            }
        });
        indicator.setPrefixComponent(new Span(getTranslation(indicatorLabel)));
        indicator.setAriaLabel(getTranslation(indicatorLabel));
        indicator.setItems(indicators);
        indicator.setItemLabelGenerator(id -> new Wording(this, id).name());
        indicator.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                chooseIndicator.accept(event.getValue());
            }
        });
        indicator.addClassName("indicator");
        indicator.setVisible(indicators.size() > 1);
        add(day, tree, indicator);
    }

    void show(LocalDate at, TreeView view, String ranked) {
        day.setValue(at);
        tree.setValue(view);
        if (indicator.isVisible()) {
            indicator.setValue(ranked);
        }
    }
}
