package vn.khue.dashboards;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.function.Consumer;
import vn.khue.query.FigureRequest.TreeView;

/** The day and the boundaries that a reader chooses. */
class OverviewFilters extends Div {

    private final DayPicker day = new DayPicker();
    private final Select<TreeView> tree = new Select<>();

    OverviewFilters(Consumer<LocalDate> chooseDay, Consumer<TreeView> chooseTree) {
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
        add(day, tree);
    }

    void show(LocalDate at, TreeView view) {
        day.setValue(at);
        tree.setValue(view);
    }
}
