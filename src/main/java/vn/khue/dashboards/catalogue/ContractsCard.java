package vn.khue.dashboards.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.dashboards.data.ContractWords;

/** Every contract: who sends it and when, and how much it asks for. */
class ContractsCard extends ListCard<Contract> {

    ContractsCard() {
        super("catalogue.contracts", List.of("name", "version", "sent", "columns", "rules", "law"));
    }

    void show(Catalogue catalogue) {
        fill(catalogue.contracts(), contract -> contract.title().in(getLocale()));
    }

    @Override
    List<Component> cells(Contract contract) {
        return List.of(named(new Span(contract.title().in(getLocale())), contract.id()), number(contract.version()),
                new Span(getTranslation("data.datasets.sent", ContractWords.senders(this, contract),
                        ContractWords.due(this, contract))),
                number(contract.columns().size()), number(contract.rules().size()), law(contract.legal()));
    }
}
