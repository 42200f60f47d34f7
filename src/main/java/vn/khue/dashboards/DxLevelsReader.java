package vn.khue.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shared.Scope;

/** Counts schools by level of digital transformation. Knows no screens. */
@Service
class DxLevelsReader {

    private static final String LEVEL = "level";

    private final FigureSource source;
    private final Catalogue catalogue;

    DxLevelsReader(FigureSource source, Catalogue catalogue) {
        this.source = source;
        this.catalogue = catalogue;
    }

    DxLevels read(Scope scope, BoardQuestion question) {
        List<DxLevels.Group> groups = new ArrayList<>();
        Age age = Age.of(question.at());
        for (String indicator : List.of(Shown.TEACHING, Shown.GOVERNANCE)) {
            Figure figure = source.read(scope, question, indicator, request -> request.by(Breakdown.LEVEL));
            age = source.age(question, indicator, figure);
            groups.add(new DxLevels.Group(indicator, rows(indicator, figure)));
        }
        long all = groups.getFirst().rows().stream().mapToLong(DxLevels.Row::base).sum();
        return new DxLevels(groups, all, age);
    }

    private List<DxLevels.Row> rows(String indicator, Figure figure) {
        return levels(catalogue.indicator(indicator)).stream().flatMap(level -> figure.rows().stream()
                .filter(row -> row.key().equals(level)).map(DxLevelsReader::row)).toList();
    }

    /** The levels of education that are assessed, in the order in which the rule names them. */
    private static List<String> levels(Indicator indicator) {
        return indicator.population().attributes().getOrDefault(LEVEL, List.of());
    }

    private static DxLevels.Row row(Figure.Row row) {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        row.parts().forEach((level, part) -> counts.put(Integer.parseInt(level), part.numerator().longValue()));
        return new DxLevels.Row(row.key(), counts, row.ratio().denominator().longValue());
    }
}
