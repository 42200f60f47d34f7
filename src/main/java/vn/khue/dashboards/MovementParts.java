package vn.khue.dashboards;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import vn.khue.query.Movement;
import vn.khue.shell.Formats;

/**
 * The parts of a change that any school has a part in, in points as they are printed; they add up to the change.
 *
 * @param change in points, as printed
 * @param direction of the exact change: above 0 upwards, below 0 downwards
 */
record MovementParts(List<Shown> shown, BigDecimal change, int direction) {

    static final int PERCENT = 100;

    /** A part with its points. */
    record Shown(Movement.Part part, BigDecimal points) {

        Movement.Kind kind() {
            return part.kind();
        }
    }

    static MovementParts of(Movement movement) {
        List<BigDecimal> points = movement.points(PERCENT, Formats.RATE_DIGITS);
        return new MovementParts(IntStream.range(0, points.size())
                .mapToObj(at -> new Shown(movement.parts().get(at), points.get(at)))
                .filter(part -> part.part().isTouched()).toList(),
                movement.change().orElseThrow().times(PERCENT).rounded(Formats.RATE_DIGITS),
                movement.change().orElseThrow().signum());
    }
}
