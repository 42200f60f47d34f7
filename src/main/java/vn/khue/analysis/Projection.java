package vn.khue.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khue.shared.Ratio;

/**
 * What a share of schools with a certificate comes to, month by month, by the dates on the certificates and with
 * today's denominator. It is no result: what will be issued nobody knows.
 *
 * @param now the share on the day from which it looks ahead, which is also what it stays if all who are due renew
 * @param renewals how it went before
 * @param steps the day itself and the same day of the months after it
 */
public record Projection(Ratio now, Renewals renewals, List<Step> steps) {

    /** How far it looks ahead. */
    public static final int MONTHS = 12;

    public Projection {
        steps = List.copyOf(steps);
    }

    /**
     * @param lost schools that count now and no longer on that day, if none renews
     */
    public record Step(LocalDate day, long lost) {
    }

    /** If nobody renews. */
    public Ratio without(Step step) {
        return new Ratio(now.numerator().subtract(BigDecimal.valueOf(step.lost())), now.denominator());
    }

    /** If as many renew in time as before, as an exact fraction; empty when too few were due before. */
    public Optional<Ratio> asBefore(Step step) {
        return renewals.rate().map(rate -> new Ratio(
                without(step).numerator().multiply(rate.denominator())
                        .add(rate.numerator().multiply(BigDecimal.valueOf(step.lost()))),
                now.denominator().multiply(rate.denominator())));
    }
}
