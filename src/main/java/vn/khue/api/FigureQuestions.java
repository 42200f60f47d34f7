package vn.khue.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.shared.NotVisible;

/** Makes questions about figures of what programs write into an address. */
@Component
class FigureQuestions {

    private final Catalogue catalogue;
    private final Publications publications;

    FigureQuestions(Catalogue catalogue, Publications publications) {
        this.catalogue = catalogue;
        this.publications = publications;
    }

    Indicator indicator(String id) {
        return catalogue.indicators().stream().filter(indicator -> indicator.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotVisible("indicator " + id));
    }

    /** The question, with its publication. */
    FigureRequest request(Indicator indicator, FigureParameters given) {
        String code = new Parameter("unit", given.unit()).required();
        TreeView view = new Parameter("tree", given.tree()).oneOf(Stream.of(TreeView.values()))
                .orElse(TreeView.FIGURE);
        UnaryOperator<FigureRequest> split = new Parameter("by", given.by()).among(splits(indicator))
                .orElse(UnaryOperator.identity());
        Optional<LocalDate> day = new Parameter("at", given.at()).day();
        Published published = published(new Parameter("publication", given.publication())
                .number(1, Integer.MAX_VALUE));
        FigureRequest whole = FigureRequest.of(indicator.id(), code, day.orElse(published.dataDate())).on(view)
                .from(published.number());
        return split.apply(new Parameter("period", given.period()).given().map(whole::of).orElse(whole));
    }

    /** What the indicator can be split by, and how that is asked. */
    private static SequencedMap<String, UnaryOperator<FigureRequest>> splits(Indicator indicator) {
        SequencedMap<String, UnaryOperator<FigureRequest>> splits = new LinkedHashMap<>();
        Stream.of(Breakdown.values()).filter(breakdown -> breakdown != Breakdown.NONE && breakdown != Breakdown.FACET)
                .forEach(breakdown -> splits.put(Parameter.word(breakdown), request -> request.by(breakdown)));
        Stream.concat(indicator.facets().keySet().stream(), indicator.split().keySet().stream())
                .forEach(name -> splits.put(name, request -> request.by(name)));
        return splits;
    }

    private Published published(Optional<Integer> number) {
        return number.map(publications::find).orElseGet(publications::newest)
                .orElseThrow(() -> new NotVisible("publication " + number));
    }
}
