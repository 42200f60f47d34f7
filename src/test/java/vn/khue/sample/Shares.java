package vn.khue.sample;

import java.util.Arrays;

/** Divides whole numbers by weights, within limits, as seats are divided: each next one goes where it is dearest. */
final class Shares {

    private Shares() {
    }

    /**
     * @param total what is divided, exactly
     * @param weights of the parts; a part of weight 0 gets no more than its least
     * @param least of each part
     * @param most of each part
     */
    static int[] of(int total, double[] weights, int[] least, int[] most) {
        int[] parts = least.clone();
        int left = total - Arrays.stream(parts).sum();
        if (left < 0) {
            throw new IllegalArgumentException("%d is less than the parts must have".formatted(total));
        }
        for (; left > 0; left--) {
            parts[dearest(parts, weights, most)]++;
        }
        return parts;
    }

    /** Without a least or a most. */
    static int[] of(int total, double[] weights) {
        return of(total, weights, new int[weights.length], filled(weights.length, total));
    }

    static int[] filled(int length, int value) {
        int[] filled = new int[length];
        Arrays.fill(filled, value);
        return filled;
    }

    private static int dearest(int[] parts, double[] weights, int[] most) {
        int dearest = -1;
        double price = 0;
        for (int i = 0; i < parts.length; i++) {
            double offered = weights[i] / (2 * parts[i] + 1);
            if (parts[i] < most[i] && offered > price) {
                dearest = i;
                price = offered;
            }
        }
        if (dearest < 0) {
            throw new IllegalArgumentException("more than the parts may have");
        }
        return dearest;
    }
}
