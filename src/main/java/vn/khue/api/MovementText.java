package vn.khue.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import vn.khue.catalogue.Indicator;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.Movement;
import vn.khue.shared.Fraction;
import vn.khue.shared.Ratio;

/** How a movement is written for programs. */
record MovementText(Indicator indicator) {

    private static final int DIGITS = 2;

    /**
     * @param wasHandedIn whether anything of what the indicator counts was handed in by the earlier end
     * @param isHandedIn the same of the later end
     */
    MovementAnswer of(Movement movement, boolean wasHandedIn, boolean isHandedIn) {
        boolean comparable = wasHandedIn && isHandedIn;
        FigureRequest request = movement.to().request();
        return new MovementAnswer(indicator.id(), request.unit(), Parameter.word(request.tree()),
                end(movement.from(), movement.then(), wasHandedIn), end(movement.to(), movement.now(), isHandedIn),
                movement.change().filter(change -> comparable).map(this::exact).orElse(null),
                comparable ? parts(movement) : List.of());
    }

    private MovementAnswer.End end(Figure figure, Ratio ratio, boolean handedIn) {
        return new MovementAnswer.End(figure.request().at(), figure.period().orElse(null),
                figure.since().orElse(null), figure.publication(), figure.dataDate(),
                handedIn ? ratio.numerator() : null, handedIn ? ratio.denominator() : null,
                handedIn ? ratio.value().orElse(null) : null,
                handedIn ? new BaseText(indicator.show().base()).of(ratio) : null);
    }

    private MovementAnswer.Exact exact(Fraction change) {
        return new MovementAnswer.Exact(change.numerator().toString(), change.denominator().toString(),
                points(change));
    }

    private List<MovementAnswer.Part> parts(Movement movement) {
        List<BigDecimal> points = movement.points(scale(), DIGITS);
        return IntStream.range(0, points.size()).mapToObj(at -> part(movement.parts().get(at), points.get(at)))
                .toList();
    }

    private MovementAnswer.Part part(Movement.Part part, BigDecimal points) {
        return new MovementAnswer.Part(Parameter.word(part.kind()), part.share().numerator().toString(),
                part.share().denominator().toString(), points, part.up(), part.down(),
                part.largest().stream().map(this::school).toList());
    }

    private MovementAnswer.School school(Movement.Contribution one) {
        return new MovementAnswer.School(one.code(), one.name(), one.share().numerator().toString(),
                one.share().denominator().toString(), points(one.share()));
    }

    private BigDecimal points(Fraction share) {
        return share.times(scale()).rounded(DIGITS);
    }

    /** How many of the points that are printed make the whole. */
    private long scale() {
        return switch (indicator.show().as()) {
            case PERCENT -> 100;
            case PER_MILLE -> 1000;
            case NUMBER, SCORE -> 1;
        };
    }
}
