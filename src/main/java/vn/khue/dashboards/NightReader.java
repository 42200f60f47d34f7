package vn.khue.dashboards;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.khue.query.Answers;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.shared.Ratio;

/** Puts together what came of the last night. Knows no screens. */
@Service
class NightReader {

    private static final String DATASET = "dataset";

    private final FigureSource source;

    NightReader(FigureSource source) {
        this.source = source;
    }

    /** Empty when no night is known by the day. */
    Tile<Optional<IntakeNight>> tile(BoardQuestion question) {
        return Tile.of(Stream.concat(Stream.of(Shown.ARRIVED, Shown.RECEIVED, Shown.SILENT).flatMap(indicator ->
                source.asks(question, indicator)), source.asks(question, Shown.ARRIVED, NightReader::split)),
                answers -> last(answers, question));
    }

    private static FigureRequest split(FigureRequest request) {
        return request.by(DATASET);
    }

    private Optional<IntakeNight> last(Answers answers, BoardQuestion question) {
        Figure arrived = source.figure(answers, question, Shown.ARRIVED);
        Ratio whole = FigureSource.whole(arrived);
        if (whole.value().isEmpty()) {
            return Optional.empty();
        }
        LocalDate night = arrived.period().map(LocalDate::parse).orElse(question.at());
        return Optional.of(new IntakeNight(night, whole.denominator().longValue(), whole.numerator().longValue(),
                numerator(answers, question, Shown.RECEIVED), missing(answers, question),
                numerator(answers, question, Shown.SILENT)));
    }

    private long numerator(Answers answers, BoardQuestion question, String indicator) {
        return FigureSource.whole(source.figure(answers, question, indicator)).numerator().longValue();
    }

    private List<IntakeNight.Missing> missing(Answers answers, BoardQuestion question) {
        return source.figure(answers, question, Shown.ARRIVED, NightReader::split).rows().stream()
                .map(row -> new IntakeNight.Missing(row.key(), row.ratio().denominator().subtract(
                        row.ratio().numerator()).longValue()))
                .filter(missing -> missing.count() > 0)
                .sorted(Comparator.comparing(IntakeNight.Missing::count).reversed()
                        .thenComparing(IntakeNight.Missing::dataset)).toList();
    }
}
