package vn.khue.dashboards;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;

/** Switches between a chart and the table that says the same. */
class TwinSwitch extends Div {

    private final NativeButton chart = new NativeButton(getTranslation("twin.chart"), event -> choose(false));
    private final NativeButton table = new NativeButton(getTranslation("twin.table"), event -> choose(true));
    private final Consumer<Boolean> showTable;

    TwinSwitch(boolean tableShown, Consumer<Boolean> showTable) {
        this.showTable = showTable;
        addClassName("seg");
        add(chart, table);
        press(tableShown);
    }

    private void choose(boolean tableShown) {
        press(tableShown);
        showTable.accept(tableShown);
    }

    private void press(boolean tableShown) {
        chart.getElement().setAttribute("aria-pressed", String.valueOf(!tableShown));
        table.getElement().setAttribute("aria-pressed", String.valueOf(tableShown));
    }
}
