package vn.khue.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.query.Answers;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;

/** Counts schools by level of digital transformation. Knows no screens. */
@Service
class DxLevelsReader {

    private static final String LEVEL = "level";
    private static final List<String> GROUPS = List.of(Shown.TEACHING, Shown.GOVERNANCE);

    private final FigureSource source;
    private final Catalogue catalogue;

    DxLevelsReader(FigureSource source, Catalogue catalogue) {
        this.source = source;
        this.catalogue = catalogue;
    }

    Tile<DxLevels> tile(BoardQuestion question) {
        return Tile.of(GROUPS.stream().flatMap(indicator -> source.asks(question, indicator, DxLevelsReader::split)),
                answers -> levels(answers, question));
    }

    private static FigureRequest split(FigureRequest request) {
        return request.by(Breakdown.LEVEL);
    }

    private DxLevels levels(Answers answers, BoardQuestion question) {
        List<DxLevels.Group> groups = new ArrayList<>();
        Age age = Age.of(question.at());
        for (String indicator : GROUPS) {
            Figure figure = source.figure(answers, question, indicator, DxLevelsReader::split);
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
