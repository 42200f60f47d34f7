package vn.khue.analysis;

/** The two pairs of lines of a funnel. */
public enum Limit {
    /** One unit in twenty lies outside by chance. */
    NARROW(0.025, 1.96),
    /** One in five hundred. */
    WIDE(0.001, 3.09);

    private final double tail;
    private final double deviations;

    Limit(double tail, double deviations) {
        this.tail = tail;
        this.deviations = deviations;
    }

    /** Probability beyond one line. */
    double tail() {
        return tail;
    }

    /** Standard deviations from the middle to a line. */
    double deviations() {
        return deviations;
    }
}
