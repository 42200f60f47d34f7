package vn.khue.dashboards;

import java.util.List;
import vn.khue.query.Figure;
import vn.khue.query.Movement;
import vn.khue.query.Movement.Contribution;
import vn.khue.query.Movement.Kind;
import vn.khue.query.Movement.Part;
import vn.khue.shared.Fraction;
import vn.khue.shared.Ratio;

/** Nothing moves within a day; otherwise eleven of one school fewer are added, and the one opens without. */
final class FixedMovements {

    private FixedMovements() {
    }

    static Movement of(Figure from, Figure to) {
        Ratio now = to.rows().stream().map(Figure.Row::ratio).findFirst().orElse(Ratio.of(0, 0));
        if (from.rows().isEmpty() || now.value().isEmpty()) {
            return new Movement(from, to, List.of());
        }
        if (from.request().equals(to.request())) {
            return new Movement(from, to, List.of(new Part(Kind.WITHIN, Fraction.ZERO, 0, 0, List.of())));
        }
        long schools = now.denominator().longValue();
        Ratio then = Ratio.of(Math.max(0, now.numerator().longValue() - 11), schools - 1);
        Fraction within = Fraction.of(22, 2 * schools - 1);
        Fraction network = Fraction.of(now).minus(Fraction.of(then)).minus(within);
        return new Movement(with(from, then), with(to, now), List.of(
                new Part(Kind.WITHIN, within, 14, 3, List.of(new Contribution(FixedFigures.SCHOOL,
                        FixedFigures.SCHOOL_NAME, Fraction.of(2, 2 * schools - 1)))),
                new Part(Kind.STARTED, Fraction.ZERO, 0, 0, List.of()),
                new Part(Kind.NETWORK, network, 0, 1, List.of(new Contribution("66646009",
                        "Trường Tiểu học số 9", network)))));
    }

    private static Figure with(Figure figure, Ratio ratio) {
        return new Figure(figure.request(), figure.unitName(), figure.publication(), figure.dataDate(),
                figure.publishedAt(), figure.placedOn(), figure.period(), figure.since(),
                List.of(new Figure.Row(figure.request().unit(), figure.unitName(), ratio)));
    }
}
