package vn.khue.dashboards.data;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.khue.catalogue.Contract;
import vn.khue.ingest.DeliveryBook;
import vn.khue.ingest.DeliveryFilter.Standing;
import vn.khue.ingest.DeliveryReader;
import vn.khue.ingest.SenderName;

/** Which deliveries the list holds. */
class DeliveryFilters extends Div {

    private final DeliveryBook book;
    private final DeliveryReader reader;
    private final Senders senders;
    private final NativeButton thisNight;
    private final NativeButton everyNight;
    private final Select<Standing> standing = new Select<>();
    private final Select<Contract> dataset = new Select<>();
    private final ComboBox<SenderName> sender = new ComboBox<>();
    private final NativeButton clear;
    private DataAddress address = DataAddress.HERE;

    /** @param go changes the address */
    DeliveryFilters(DeliveryBook book, DeliveryReader reader, Senders senders, Consumer<DataAddress> go) {
        this.book = book;
        this.reader = reader;
        this.senders = senders;
        addClassNames("filters", "listed");
        thisNight = new NativeButton(getTranslation("data.filter.this-night"),
                event -> go.accept(address.beyond(false)));
        everyNight = new NativeButton(getTranslation("data.filter.every-night"),
                event -> go.accept(address.beyond(true)));
        Div nights = new Div(thisNight, everyNight);
        nights.addClassName("seg");
        clear = new NativeButton(getTranslation("data.filter.clear"), event -> go.accept(address
                .standing(Optional.empty()).dataset(Optional.empty()).sender(Optional.empty())));
        clear.addClassNames("btn", "q");
        add(nights);
        add(standing(go), dataset(go));
        if (book.seesSeveral(reader)) {
            add(sender(go));
        }
        add(clear);
    }

    private Select<Standing> standing(Consumer<DataAddress> go) {
        name(standing, "data.filter.state");
        standing.setItems(Standing.values());
        standing.setItemLabelGenerator(chosen -> chosen == null ? getTranslation("data.filter.any")
                : getTranslation("data.standing." + chosen.name()));
        standing.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go.accept(address.standing(Optional.ofNullable(event.getValue())));
            }
        });
        return standing;
    }

    private Select<Contract> dataset(Consumer<DataAddress> go) {
        name(dataset, "data.filter.dataset");
        dataset.setItems(book.datasets(reader));
        dataset.setItemLabelGenerator(chosen -> chosen == null ? getTranslation("data.filter.any")
                : chosen.title().in(getLocale()));
        dataset.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go.accept(address.dataset(Optional.ofNullable(event.getValue()).map(Contract::id)));
            }
        });
        return dataset;
    }

    private void name(Select<?> select, String key) {
        select.setPrefixComponent(new Span(getTranslation(key)));
        select.setAriaLabel(getTranslation(key));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("data.filter.any"));
        select.setPlaceholder(getTranslation("data.filter.any"));
    }

    private ComboBox<SenderName> sender(Consumer<DataAddress> go) {
        sender.setPrefixComponent(new Span(getTranslation("data.filter.sender")));
        sender.setAriaLabel(getTranslation("data.filter.sender"));
        sender.setPlaceholder(getTranslation("data.filter.any"));
        sender.setClearButtonVisible(true);
        sender.setItemLabelGenerator(this::label);
        sender.setItems((Query<SenderName, String> query) -> book.senders(reader, query.getFilter().orElse(""),
                query.getOffset(), query.getLimit()).stream());
        sender.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go.accept(address.sender(Optional.ofNullable(event.getValue()).map(SenderName::code)));
            }
        });
        return sender;
    }

    void show(DataAddress here, boolean beyondTheNight) {
        address = here;
        thisNight.getElement().setAttribute("aria-pressed", String.valueOf(!beyondTheNight));
        everyNight.getElement().setAttribute("aria-pressed", String.valueOf(beyondTheNight));
        standing.setValue(here.standing().orElse(null));
        dataset.setValue(here.dataset().flatMap(id -> book.datasets(reader).stream()
                .filter(contract -> contract.id().equals(id)).findFirst()).orElse(null));
        sender.setValue(here.sender().map(this::named).orElse(null));
        clear.setVisible(here.isFiltered());
    }

    private SenderName named(String code) {
        return new SenderName(code, senders.named(List.of(code)).getOrDefault(code, code));
    }

    private String label(SenderName name) {
        return senders.name(this, name.code(), Map.of(name.code(), name.name()));
    }
}
