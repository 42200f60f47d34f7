package vn.khue.dashboards;

import vn.khue.analysis.Position;
import vn.khue.charts.option.RankedBar.Tone;

/** The colour of a position in the funnel. */
final class Tones {

    private Tones() {
    }

    static Tone of(Position position) {
        return position.isAbove() ? Tone.ABOVE : position.isBelow() ? Tone.BELOW : Tone.WITHIN;
    }
}
