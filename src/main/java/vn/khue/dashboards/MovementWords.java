package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.query.Movement;
import vn.khue.query.Movement.Contribution;
import vn.khue.query.Movement.Kind;
import vn.khue.shell.Formats;

/** How a card speaks of the parts of a change. */
record MovementWords(Component page) {

    private static final String MINUS = "\u2212";

    String name(Kind kind) {
        return say("movement." + kind.name());
    }

    /** What the part is, in a sentence. */
    String meaning(Kind kind) {
        return say("movement." + kind.name() + ".meaning");
    }

    /** "Tăng 4,21 điểm." */
    String whole(MovementParts parts) {
        String direction = parts.direction() > 0 ? "up" : parts.direction() < 0 ? "down" : "flat";
        String points = points(parts.change().abs());
        return say("movement.whole." + direction, parts.direction() != 0 && parts.change().signum() == 0
                ? say("movement.nearly", points) : points);
    }

    /** "+4,30 điểm"; what rounds to nothing and is something is nearly nothing. */
    String signed(MovementParts.Shown part) {
        return part.points().signum() == 0 && part.part().share().signum() != 0
                ? say("movement.nearly", points(part.points())) : signed(part.points());
    }

    String signed(BigDecimal points) {
        return (points.signum() > 0 ? "+" : points.signum() < 0 ? MINUS : "") + points(points.abs());
    }

    String signed(Contribution school) {
        BigDecimal points = school.share().times(MovementParts.PERCENT).rounded(Formats.RATE_DIGITS);
        return points.signum() == 0 ? say("movement.nearly", points(points)) : signed(points);
    }

    /** "75 trường kéo lên, 31 trường kéo xuống" */
    String schools(Movement.Part part) {
        return Stream.of(count("movement.up", part.up()), count("movement.down", part.down()))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
    }

    /** Before the schools that follow: all of them, those that did most, or some of many that did the same. */
    String list(Movement.Part part) {
        boolean all = part.largest().size() == part.up() + part.down();
        boolean alike = part.largest().size() > 1 && part.largest().getFirst().share().abs()
                .equals(part.largest().getLast().share().abs());
        return say(all ? "movement.all" : alike ? "movement.some" : "movement.most");
    }

    private String count(String key, long schools) {
        return schools == 0 ? "" : say(key, formats().integer(schools));
    }

    private String points(BigDecimal points) {
        return say("points", formats().decimal(points, Formats.RATE_DIGITS));
    }

    String say(String key, Object... arguments) {
        return Objects.requireNonNull(page.getTranslation(key, arguments));
    }

    private static Formats formats() {
        return Formats.of(UI.getCurrent().getLocale());
    }
}
