package vn.khue.dashboards.data;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.checks.PlainCause;
import vn.khue.ingest.RefusalCause;
import vn.khue.ingest.RejectionCause;
import vn.khue.publication.FindingCause;

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

    /** What a rule across datasets says in general, be it a contract's or that of an indicator that contains another. */
    PlainCause of(FindingCause cause) {
        return contract(Optional.of(cause.dataset()))
                .flatMap(contract -> PlainCause.of(contract, cause.rule(), "", language))
                .or(() -> indicator(cause.rule()).flatMap(whole -> whole.contains().stream()
                        .filter(subset -> subset.indicator().equals(cause.dataset())).findFirst())
                        .map(PlainCause::of))
                .orElseGet(() -> new PlainCause(cause.first().getFirst().reason(), cause.first().getFirst().remedy()));
    }

    /** The dataset or the indicator that a finding is about. */
    String subject(FindingCause cause) {
        return indicator(cause.dataset()).map(one -> one.title().in(language))
                .orElseGet(() -> title(Optional.of(cause.dataset())));
    }

    private Optional<Indicator> indicator(String id) {
        return catalogue.indicators().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** A short name of the refusal, else what was said of the newest. */
    String of(RefusalCause cause) {
        String key = "data.refusal." + cause.why().code();
        String text = texts.getTranslation(key, language);
        return text.isEmpty() || text.contains(key) ? cause.why().reason() : text;
    }
}
