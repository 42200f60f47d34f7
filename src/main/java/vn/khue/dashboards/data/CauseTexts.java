package vn.khue.dashboards.data;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.checks.PlainCause;
import vn.khue.ingest.RefusalCause;
import vn.khue.ingest.RejectionCause;

/**
 * Causes in the words of people.
 *
 * @param language of the reader
 */
record CauseTexts(Catalogue catalogue, I18NProvider texts, Locale language) {

    Optional<Contract> contract(Optional<String> dataset) {
        return catalogue.contracts().stream().filter(contract -> dataset.equals(Optional.of(contract.id())))
                .findFirst();
    }

    String title(Optional<String> dataset) {
        return contract(dataset).map(contract -> contract.title().in(language))
                .or(() -> dataset).orElseGet(() -> texts.getTranslation("data.dataset.unknown", language));
    }

    /** What is wrong and what to do; where the contract has changed since, what was said of an example. */
    PlainCause of(RejectionCause cause) {
        return contract(Optional.of(cause.dataset()))
                .flatMap(contract -> PlainCause.of(contract, cause.rule(), cause.field(), language))
                .or(() -> cause.example().map(example -> new PlainCause(example.reason(), example.remedy())))
                .orElseGet(() -> new PlainCause(cause.rule(), ""));
    }

    /** A short name of the refusal, else what was said of the newest. */
    String of(RefusalCause cause) {
        String key = "data.refusal." + cause.why().code();
        String text = texts.getTranslation(key, language);
        return text.isEmpty() || text.contains(key) ? cause.why().reason() : text;
    }
}
