package vn.khue.sample;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Divides the candidates of a district or a province among its units, so that every sum stays exact. */
final class ExamDraw {

    private static final int SMALLEST = 12;

    private final Random random;

    ExamDraw(long seed) {
        random = new Random(seed);
    }

    /** Every unit gets candidates, and one who fails unless all of it are recognised. */
    Map<School, ExamCount> divide(ExamCount whole, List<ExamUnit> units) {
        return divide(whole, units, SMALLEST);
    }

    /** Some units get none: repeaters of an old programme are few. */
    Map<School, ExamCount> scatter(ExamCount whole, List<ExamUnit> units) {
        return divide(whole, units, 0);
    }

    private Map<School, ExamCount> divide(ExamCount whole, List<ExamUnit> units, int least) {
        double[] sizes = units.stream().mapToDouble(ExamUnit::size).toArray();
        int[] registered = Shares.of(whole.registered(), sizes, Shares.filled(sizes.length, least),
                Shares.filled(sizes.length, whole.registered()));
        int[] due = minus(registered, part(whole.notDue(), registered, units, 0.3));
        int[] sat = minus(due, part(whole.absent(), due, units, 0.5));
        int[] forRecognition = minus(sat, part(whole.universityOnly(), sat, units, 0));
        int[] recognised = minus(forRecognition, failed(whole.failed(), forRecognition, units, least));
        Map<School, ExamCount> counts = new LinkedHashMap<>();
        for (int i = 0; i < registered.length; i++) {
            counts.put(units.get(i).school(),
                    new ExamCount(registered[i], due[i], sat[i], forRecognition[i], recognised[i]));
        }
        return counts;
    }

    /** Rather where more fail, as much as {@code failing} says. */
    private int[] part(int total, int[] of, List<ExamUnit> units, double failing) {
        double[] weights = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            weights[i] = of[i] * StrictMath.pow(units.get(i).failing(), failing)
                    * StrictMath.exp(0.4 * random.nextGaussian());
        }
        return Shares.of(total, weights, new int[of.length], of);
    }

    private int[] failed(int total, int[] of, List<ExamUnit> units, int least) {
        double[] weights = new double[of.length];
        int[] atLeast = new int[of.length];
        int[] most = new int[of.length];
        for (int i = 0; i < of.length; i++) {
            boolean full = units.get(i).full();
            weights[i] = full ? 0 : of[i] * units.get(i).failing() * StrictMath.exp(0.2 * random.nextGaussian());
            atLeast[i] = full || least == 0 ? 0 : 1;
            most[i] = full ? 0 : of[i];
        }
        return Shares.of(total, weights, atLeast, most);
    }

    private static int[] minus(int[] of, int[] part) {
        int[] rest = new int[of.length];
        Arrays.setAll(rest, i -> of[i] - part[i]);
        return rest;
    }
}
