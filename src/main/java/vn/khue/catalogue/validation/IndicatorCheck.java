package vn.khue.catalogue.validation;

import java.util.List;
import java.util.Map;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.internal.Located;

/** Something that must hold in every indicator. */
public interface IndicatorCheck {

    /** All of them. */
    List<IndicatorCheck> ALL = List.of(new IndicatorIsNamedAsItsFile(), new RowsComeFromContracts(),
            new FormulasSpeakOfRows(), new DatesCanBeFollowed(), new PeriodsAreAnnounced(), new CellsArePlain(),
            new ValuesAreScores(), new SubsetsAreIndicators(), new PopulationsAreOfTheRegister(),
                    new FiguresCanBePrinted());

    /** Notes what does not hold. */
    void check(Located<Indicator> indicator, Map<String, Contract> datasets, Map<String, Indicator> indicators);
}
