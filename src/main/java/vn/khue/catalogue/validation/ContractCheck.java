package vn.khue.catalogue.validation;

import java.util.List;
import java.util.Map;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.internal.Located;

/** Something that must hold in every contract. */
public interface ContractCheck {

    /** All of them. */
    List<ContractCheck> ALL = List.of(new ContractIsNamedAsItsFile(), new IdentifiersArePlain(),
            new KeysAreRequiredColumns(), new HeadersAreDistinct(), new TypesFitTheirProperties(),
            new SpellingsAreDistinct(), new PartsAreWholeNumbers(), new DefaultsAreKnown(), new ReferencesAreComplete(),
            new RulesSpeakOfColumns(), new TextsSpeakOfColumns(), new ResultsNameTheirPeriod(), new HashesHaveTokens(),
            new RatesSpeakOfNumbers(), new MeasuresCanBeMerged(), new LevelsAreOfTheRegister());

    /** Notes what does not hold. @param datasets every contract by its id */
    void check(Located<Contract> contract, Map<String, Contract> datasets);
}
