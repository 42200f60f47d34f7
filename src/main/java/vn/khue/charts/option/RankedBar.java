package vn.khue.charts.option;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One bar of a ranking.
 *
 * @param key what opening the bar hands back; empty when there is nothing below it
 * @param rank place in the order, as printed; a sign where chance explains it
 * @param name of the unit
 * @param percent length of the bar, 0 to 100
 * @param rate the percentage as printed
 * @param fraction numerator and denominator as printed
 * @param note what the tip says beside; empty for nothing
 * @param tone whether it differs from the whole by more than chance
 */
public record RankedBar(Optional<String> key, String rank, String name, BigDecimal percent, String rate,
        String fraction, String note, Tone tone) implements RankingRow {

    /** Place in the funnel: colour says what is distinguishable, not who comes first. */
    public enum Tone {
        /** Above the whole by more than chance. */
        ABOVE("$data-1"),
        /** Not distinguishable from the whole. */
        WITHIN("$data-muted"),
        /** Below the whole by more than chance. */
        BELOW("$div-1");

        private final String token;

        Tone(String token) {
            this.token = token;
        }

        /** Name of the colour. */
        public String token() {
            return token;
        }
    }
}
