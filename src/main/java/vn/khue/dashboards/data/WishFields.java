package vn.khue.dashboards.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.khue.catalogue.Contract;

/** What a sender may say about the next files; nothing has to be said. */
class WishFields extends Div {

    private final Select<Contract> dataset = new Select<>();
    private final TextField period = new TextField();
    private volatile Wish wish = Wish.NONE;

    /** @param datasets what the sender hands in */
    WishFields(List<Contract> datasets) {
        addClassName("wish");
        dataset.setLabel(getTranslation("data.upload.dataset"));
        dataset.setEmptySelectionAllowed(true);
        dataset.setEmptySelectionCaption(getTranslation("data.upload.dataset.by-header"));
        dataset.setPlaceholder(getTranslation("data.upload.dataset.by-header"));
        dataset.setItems(datasets);
        dataset.setItemLabelGenerator(contract -> contract == null
                ? getTranslation("data.upload.dataset.by-header") : contract.title().in(getLocale()));
        dataset.addValueChangeListener(event -> chosen(event.getValue()));
        period.setLabel(getTranslation("data.upload.period"));
        period.setPlaceholder(getTranslation("data.upload.period.by-name"));
        period.setValueChangeMode(ValueChangeMode.EAGER);
        period.setMaxLength(16);
        period.addValueChangeListener(event -> say());
        add(dataset, period);
        chosen(null);
    }

    /** Without a dataset nobody knows which form a period has. */
    private void chosen(@Nullable Contract contract) {
        period.setEnabled(contract != null);
        if (contract == null) {
            period.clear();
        }
        period.setHelperText(contract == null ? getTranslation("data.upload.period.later")
                : getTranslation("data.period.form." + contract.period().name()));
        say();
    }

    private void say() {
        wish = new Wish(Optional.ofNullable(dataset.getValue()).map(Contract::id),
                Optional.of(period.getValue().strip()).filter(text -> !text.isEmpty()));
    }

    /** Read by the threads that take files. */
    Wish wish() {
        return wish;
    }
}
