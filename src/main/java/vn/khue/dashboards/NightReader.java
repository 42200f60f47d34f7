package vn.khue.dashboards;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.khue.query.Figure;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;

/** Puts together what came of the last night. Knows no screens. */
@Service
class NightReader {

    private static final String DATASET = "dataset";

    private final FigureSource source;

    NightReader(FigureSource source) {
        this.source = source;
    }

    /** @return empty when no night is known by the day */
    Optional<IntakeNight> last(Scope scope, BoardQuestion question) {
        Figure arrived = source.read(scope, question, Shown.ARRIVED, request -> request);
        Ratio whole = FigureSource.whole(arrived);
        if (whole.value().isEmpty()) {
            return Optional.empty();
        }
        LocalDate night = arrived.period().map(LocalDate::parse).orElse(question.at());
        return Optional.of(new IntakeNight(night, whole.denominator().longValue(), whole.numerator().longValue(),
                numerator(scope, question, Shown.RECEIVED), missing(scope, question),
                numerator(scope, question, Shown.SILENT)));
    }

    private long numerator(Scope scope, BoardQuestion question, String indicator) {
        return FigureSource.whole(source.read(scope, question, indicator, request -> request)).numerator().longValue();
    }

    private List<IntakeNight.Missing> missing(Scope scope, BoardQuestion question) {
        return source.read(scope, question, Shown.ARRIVED, request -> request.by(DATASET)).rows().stream()
                .map(row -> new IntakeNight.Missing(row.key(), row.ratio().denominator().subtract(
                        row.ratio().numerator()).longValue()))
                .filter(missing -> missing.count() > 0)
                .sorted(Comparator.comparing(IntakeNight.Missing::count).reversed()
                        .thenComparing(IntakeNight.Missing::dataset)).toList();
    }
}
