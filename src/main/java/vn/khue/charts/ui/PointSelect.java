package vn.khue.charts.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A reader opened a point of a chart. */
@DomEvent("khue-select")
public class PointSelect extends ComponentEvent<Chart> {

    private final String key;

    /** @param key the key of the point, as the option named it */
    public PointSelect(Chart source, boolean fromClient, @EventData("event.detail.key") String key) {
        super(source, fromClient);
        this.key = key;
    }

    /** The key of the point. */
    public String key() {
        return key;
    }
}
