package vn.khue.simulation;

import java.util.SplittableRandom;

/**
 * Draws that depend on the seed and on what is drawn for, and on nothing else: not on the order of drawing, nor on how
 * many schools or nights there are. Only functions that are exact on every machine.
 */
final class Chance {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The draws for one purpose. */
    static Chance of(long seed, Object... purpose) {
        long mixed = seed;
        for (Object word : purpose) {
            mixed = (mixed ^ word.toString().hashCode()) * MIX;
            mixed ^= mixed >>> 29;
        }
        return new Chance(mixed);
    }

    /** In [0, 1). */
    double uniform() {
        return random.nextDouble();
    }

    boolean happens(double probability) {
        return uniform() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Mean 0, deviation 1 (Box and Muller). */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }
}
