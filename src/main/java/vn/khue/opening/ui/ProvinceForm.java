package vn.khue.opening.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.khue.network.Unit;

/** Whose centre it is: the opening code, the province on the boundaries of today, and the name on every page. */
class ProvinceForm extends Div {

    private static final int LONGEST_NAME = 200;

    private final Provinces provinces;
    private final TextField code = new TextField();
    private final ComboBox<Unit> province = new ComboBox<>();
    private final TextField department = new TextField();
    private final Paragraph boundaries = StepCard.line("");
    private final Div said = new Div();
    private String proposed = "";

    /**
     * @param asksCode whether nobody can sign in yet
     * @param kept what was said before
     * @param done told of a choice that is whole
     */
    ProvinceForm(Provinces provinces, boolean asksCode, Optional<Draft> kept,
            BiConsumer<ProvinceForm, Draft> done) {
        this.provinces = provinces;
        addClassName("fields");
        code.setLabel(getTranslation("opening.code"));
        code.setHelperText(getTranslation("opening.code.where"));
        code.setAutocapitalize(Autocapitalize.NONE);
        code.getElement().setAttribute("autocomplete", "off");
        code.setRequiredIndicatorVisible(true);
        code.setVisible(asksCode);
        code.setId("ma-mo");
        province.setLabel(getTranslation("opening.province.choose"));
        province.setItems(Provinces::answers, provinces.all());
        province.setItemLabelGenerator(Unit::name);
        province.setRequiredIndicatorVisible(true);
        province.setId("tinh");
        department.setLabel(getTranslation("opening.department"));
        department.setHelperText(getTranslation("opening.department.where"));
        department.setMaxLength(LONGEST_NAME);
        department.setRequiredIndicatorVisible(true);
        department.setValueChangeMode(ValueChangeMode.EAGER);
        department.setId("ten-so");
        province.addValueChangeListener(event -> chosen());
        NativeButton next = new NativeButton(getTranslation("opening.next"), event -> ask(asksCode, done));
        next.addClassName("btn");
        add(code, province, boundaries, department, said, new Div(next));
        kept.ifPresent(this::fill);
        chosen();
    }

    private void fill(Draft draft) {
        code.setValue(draft.code());
        provinces.find(draft.province()).ifPresent(province::setValue);
        department.setValue(draft.department());
    }

    /** Proposes a name until the person writes another. */
    private void chosen() {
        Optional<Unit> unit = province.getOptionalValue();
        boundaries.setText(unit.map(chosen -> provinces.boundaries(this, getLocale(), chosen))
                .orElseGet(() -> getTranslation("opening.province.which")));
        if (unit.isPresent() && (department.isEmpty() || department.getValue().equals(proposed))) {
            proposed = getTranslation("opening.department.proposed", unit.get().shortName());
            department.setValue(proposed);
        }
    }

    private void ask(boolean asksCode, BiConsumer<ProvinceForm, Draft> done) {
        said.removeAll();
        Optional<Unit> unit = province.getOptionalValue();
        if (asksCode && code.getValue().isBlank()) {
            refuse(getTranslation("opening.code.missing"));
        } else if (unit.isEmpty()) {
            refuse(getTranslation("opening.province.missing"));
        } else if (department.getValue().isBlank()) {
            refuse(getTranslation("opening.department.missing"));
        } else {
            done.accept(this, new Draft(code.getValue().strip(), unit.get().id().code(),
                    department.getValue().strip()));
        }
    }

    void refuse(String reason) {
        said.removeAll();
        said.add(StepCard.warning(reason));
    }
}
