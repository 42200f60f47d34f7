package vn.khue.charts.option;

import java.util.List;
import java.util.stream.Stream;

/** A bar of levels in their fixed order: each as wide as its share of the base, the rest hatched. */
public final class BandBar {

    /** Below this share a number would not fit into its part. */
    private static final double FITS = 0.08;

    private BandBar() {
    }

    /**
     * A part of the bar.
     *
     * @param level from 1; 0 for those on no level
     * @param weight width against the other parts
     * @param inside the number, if it fits
     * @param tip what the part says when it is pointed at
     */
    public record Part(int level, long weight, String inside, String tip) {
    }

    /**
     * @param bands in their order
     * @param base how many there are in all
     * @param rest those on no level, as a band of level 0; its count is what the levels leave of the base
     * @return the parts to draw; an empty level has none
     */
    public static List<Part> of(List<Band> bands, long base, Band rest) {
        return Stream.concat(bands.stream(), Stream.of(rest)).filter(band -> band.count() > 0)
                .map(band -> new Part(band.level(), band.count(),
                        (double) band.count() / base > FITS ? band.printed() : "", band.tip()))
                .toList();
    }
}
