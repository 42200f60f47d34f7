package vn.khue.charts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws an option of {@link vn.khue.charts.option}. Options travel as an element property: it stays flat for a client
 * that is away, whereas calls would pile up.
 */
@Tag("khue-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./khue-chart.ts")
public class Chart extends Component implements HasSize, HasStyle {

    private static final ObjectMapper JSON = JsonMapper.shared();

    /**
     * @param option what to draw
     * @param sentence the same figures in words, for those who do not see the drawing
     */
    public void show(Map<String, Object> option, String sentence) {
        getElement().setProperty("sentence", sentence);
        getElement().setPropertyJson("options", JSON.convertValue(option, ObjectNode.class));
    }

    /** Called when a point with a key is clicked, or opened by the Enter key. */
    public Registration addPointSelectListener(ComponentEventListener<PointSelect> listener) {
        return addListener(PointSelect.class, listener);
    }
}
