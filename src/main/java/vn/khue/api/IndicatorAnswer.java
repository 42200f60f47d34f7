package vn.khue.api;

import java.util.List;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.LegalBasis;

/**
 * An indicator, as programs read it.
 *
 * @param legal documents it rests on
 * @param direction where better lies: {@code up}, {@code down}, {@code none}
 * @param base the fraction as people read it, with {@code {n}} and {@code {d}}
 */
record IndicatorAnswer(String id, Title title, List<String> legal, String direction, String base) {

    /** The name in both languages. */
    record Title(String vi, String en) {
    }

    static IndicatorAnswer of(Indicator indicator) {
        return new IndicatorAnswer(indicator.id(), new Title(indicator.title().vi(), indicator.title().en()),
                indicator.legal().stream().map(LegalBasis::ref).toList(),
                Parameter.word(indicator.direction()), indicator.show().base());
    }
}
