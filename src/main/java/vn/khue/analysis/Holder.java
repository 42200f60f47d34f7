package vn.khue.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.khue.query.Figure.Member;
import vn.khue.query.SchoolProfile.Certificate;

/**
 * A school with its certificates, looked at on one day. What was issued after that day is not known yet.
 *
 * @param certificates in the order of their issue
 */
record Holder(Member school, List<Certificate> certificates, LocalDate at) {

    /** A certificate issued so long before another one's end has taken its place, and is no renewal in time. */
    private static final int REPLACED_MONTHS = Projection.MONTHS;

    Holder {
        LocalDate day = at;
        certificates = certificates.stream().filter(one -> !one.issued().isAfter(day)).toList();
    }

    boolean counts() {
        return school.school().ratio().numerator().signum() > 0;
    }

    /** Whether the certificates say the same as the figure. */
    boolean isExplained() {
        return counts() == holdsOn(at);
    }

    private boolean holdsOn(LocalDate day) {
        return certificates.stream().anyMatch(one -> one.holdsOn(day));
    }

    /** First day without a certificate, by the dates of those that hold now. */
    LocalDate ends() {
        return certificates.stream().filter(one -> one.holdsOn(at)).map(Certificate::expires)
                .max(LocalDate::compareTo).orElse(at);
    }

    /** The certificate that ended last. */
    Optional<Certificate> last() {
        return certificates.stream().max((one, other) -> one.ends().compareTo(other.ends()));
    }

    /** Days after one and up to another on which a certificate ran out that nothing had replaced long before. */
    SortedSet<LocalDate> due(LocalDate from, LocalDate until) {
        return certificates.stream().filter(one -> one.ends().equals(one.expires()) && isDue(one, from, until))
                .map(Certificate::expires).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isDue(Certificate one, LocalDate from, LocalDate until) {
        LocalDate end = one.expires();
        return end.isAfter(from) && !end.isAfter(until) && certificates.stream().noneMatch(other ->
                other.holdsOn(end) && !other.issued().isAfter(end.minusMonths(REPLACED_MONTHS)));
    }

    /** Whether another certificate held on the day on which one ran out. */
    boolean isRenewed(LocalDate end) {
        return holdsOn(end);
    }
}
