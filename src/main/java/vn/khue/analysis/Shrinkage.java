package vn.khue.analysis;

import java.util.List;

/**
 * Draws the share of a small unit towards that of all, by the method of moments (Kleinman 1973).
 *
 * @param pooled the share of all
 * @param rho how much of what differs lies between units: at most 0 all is chance, at least 1 nothing is
 */
public record Shrinkage(double pooled, double rho) {

    static Shrinkage of(List<Counts> units) {
        long[] sizes = units.stream().mapToLong(Counts::n).sorted().toArray();
        double n = 0;
        double squares = 0;
        for (long size : sizes) {
            n += size;
            squares += (double) size * size;
        }
        double pooled = units.stream().mapToLong(Counts::x).sum() / n;
        double between = units.stream().mapToDouble(unit -> unit.n() * Math.pow(unit.share() - pooled, 2)).sorted()
                .sum();
        double degrees = units.size() - 1;
        double rho = (between / (pooled * (1 - pooled)) - degrees) / (n - squares / n - degrees);
        return new Shrinkage(pooled, Double.isNaN(rho) ? 0 : rho);
    }

    /** As how many of the average a unit's own number is counted; infinite where all is chance. */
    public double weight() {
        return rho <= 0 ? Double.POSITIVE_INFINITY : rho >= 1 ? 0 : 1 / rho - 1;
    }

    double estimate(Counts unit) {
        return rho <= 0 ? pooled : (unit.x() + weight() * pooled) / (unit.n() + weight());
    }
}
