package vn.khue.sample;

import java.util.List;

/**
 * A paper of the graduation exam until 2024.
 *
 * @param subject its column
 * @param kind who takes it: {@code all}, {@code foreign} by those of schools, {@code natural} or {@code social} by
 *     choice, {@code civics} by those of schools who chose {@code social}
 * @param mean of its scores
 * @param deviation of its scores
 * @param step of its scores, in hundredths
 */
record Paper(String subject, String kind, double mean, double deviation, int step) {

    private static final double HIGH = 8.8;
    private static final double LOW = 2;

    static List<Paper> of(int year) {
        return Resources.lines("exam-subjects.csv").stream().skip(1).map(line -> line.split(","))
                .filter(columns -> columns[0].equals(String.valueOf(year)))
                .map(columns -> new Paper(columns[1], columns[2], Double.parseDouble(columns[3]),
                        Double.parseDouble(columns[4]), Integer.parseInt(columns[5])))
                .toList();
    }

    /** The nearest score on the step; a tenth right answer of ten is harder than a fifth, and guessing helps. */
    int onStep(double score) {
        double pressed = score > HIGH ? HIGH + 0.4 * (score - HIGH) : score < LOW ? LOW - 0.8 * (LOW - score) : score;
        return (int) StrictMath.round(Math.clamp(pressed, 0.2, 10) * 100 / step) * step;
    }
}
