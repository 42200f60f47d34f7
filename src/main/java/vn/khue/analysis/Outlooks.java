package vn.khue.analysis;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.khue.analysis.PathToTarget.Candidate;
import vn.khue.analysis.PathToTarget.Condition;
import vn.khue.analysis.PathToTarget.Lapse;
import vn.khue.analysis.PathToTarget.Outlook;
import vn.khue.query.Figure.Member;
import vn.khue.query.SchoolProfile.Certificate;
import vn.khue.shared.Ratio;

/**
 * Looks ahead from the certificates of schools.
 *
 * @param known newest day that is known of certificates
 * @param holders every school of the denominator
 * @param conditions where a school must count first, by its code
 */
record Outlooks(LocalDate at, LocalDate known, List<Holder> holders, Function<Member, List<Condition>> conditions) {

    /** How far it is looked back for renewals. */
    private static final int PAST_MONTHS = 36;

    /** Empty where the certificates do not explain who counts: then they explain no future either. */
    Optional<Outlook> outlook(Ratio now) {
        return holders.stream().allMatch(Holder::isExplained)
                ? Optional.of(new Outlook(new Projection(now, renewals(), steps()), lapses(), candidates()))
                : Optional.empty();
    }

    static Outlooks of(LocalDate at, LocalDate known, List<Member> members,
            Map<String, List<Certificate>> certificates, Function<Member, List<Condition>> conditions) {
        return new Outlooks(at, known, members.stream().map(member -> new Holder(member,
                certificates.getOrDefault(member.school().key(), List.of()), at)).toList(), conditions);
    }

    private List<Projection.Step> steps() {
        return IntStream.rangeClosed(0, Projection.MONTHS).mapToObj(at::plusMonths)
                .map(day -> new Projection.Step(day, holders.stream().filter(Holder::counts)
                        .filter(holder -> !holder.ends().isAfter(day)).count())).toList();
    }

    private List<Lapse> lapses() {
        LocalDate horizon = at.plusMonths(Projection.MONTHS);
        return holders.stream().filter(holder -> holder.counts() && !holder.ends().isAfter(horizon))
                .map(holder -> new Lapse(holder.school(), holder.ends()))
                .sorted(Comparator.comparing(Lapse::day).thenComparing(lapse -> lapse.school().school().key()))
                .toList();
    }

    /** Of days after the newest with data nobody knows who will have renewed. */
    private Renewals renewals() {
        LocalDate until = at.isBefore(known) ? at : known;
        LocalDate from = until.minusMonths(PAST_MONTHS);
        long due = holders.stream().mapToLong(holder -> holder.due(from, until).size()).sum();
        long renewed = holders.stream().mapToLong(holder -> holder.due(from, until).stream()
                .filter(holder::isRenewed).count()).sum();
        return new Renewals(renewed, due);
    }

    private List<Candidate> candidates() {
        return holders.stream().filter(holder -> !holder.counts()).map(this::candidate)
                .sorted(Comparator.comparingInt(Candidate::lacking).thenComparing(Candidate::lack)
                        .thenComparing(Comparator.comparingInt(Candidate::height).reversed())
                        .thenComparing(candidate -> candidate.since().orElse(LocalDate.MIN),
                                Comparator.reverseOrder())
                        .thenComparing(candidate -> candidate.school().school().key())).toList();
    }

    private Candidate candidate(Holder holder) {
        Optional<Certificate> last = holder.last();
        Lack lack = last.map(one -> one.ends().isBefore(one.expires()) ? Lack.REVOKED : Lack.EXPIRED)
                .orElse(Lack.NEVER);
        return new Candidate(holder.school(), lack, last.map(Certificate::ends),
                last.map(Certificate::level).orElse(0), conditions.apply(holder.school()));
    }
}
