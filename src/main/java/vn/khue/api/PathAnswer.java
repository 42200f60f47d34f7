package vn.khue.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.khue.analysis.PathToTarget;
import vn.khue.analysis.PathToTarget.Candidate;
import vn.khue.analysis.PathToTarget.Condition;
import vn.khue.analysis.PathToTarget.Outlook;
import vn.khue.analysis.Projection;
import vn.khue.analysis.Projection.Step;
import vn.khue.shared.Ratio;

/**
 * The way of a share to its goal, as programs read it. What lies ahead is a projection and no result.
 *
 * @param goal of the day's year, a share; null when none is set
 * @param need schools still needed; null without goal or figure
 * @param places parts of the unit, each held against the unit's goal
 * @param outlook what certificates tell; null where the share rests on something else
 */
record PathAnswer(String indicator, String unit, LocalDate at, String tree, int publication, BigDecimal numerator,
        BigDecimal denominator, @Nullable BigDecimal value, @Nullable BigDecimal goal, @Nullable Long need,
        List<Place> places, @Nullable Ahead outlook) {

    /** @param need schools that it would need for the goal of the whole */
    record Place(String key, String name, BigDecimal numerator, BigDecimal denominator, long need) {
    }

    /**
     * @param due certificates that ran out in the last 36 months and that nothing had replaced long before
     * @param renewed those of them whose school had another on that day
     * @param renewalRate their share; null when fewer than 20 were due
     */
    record Ahead(long due, long renewed, @Nullable BigDecimal renewalRate, List<Month> months, List<Ending> ending,
            Map<String, Long> lacking, List<Near> candidates) {
    }

    /**
     * @param ending schools whose certificate runs out in the month up to that day
     * @param withoutRenewal the share if none is renewed
     * @param asBefore if as many are renewed as before; null when too few were due
     * @param allRenewed if all are
     */
    record Month(LocalDate day, long ending, @Nullable BigDecimal withoutRenewal, @Nullable BigDecimal asBefore,
            @Nullable BigDecimal allRenewed) {
    }

    /** @param day the first without a certificate */
    record Ending(String school, String name, LocalDate day) {
    }

    /**
     * @param lacks {@code expired}, {@code revoked}, {@code never}
     * @param since when the last certificate ended; null where there never was one
     * @param conditions levels held in indicators where a school must count first; 0 where it does not
     */
    record Near(String school, String name, String lacks, @Nullable LocalDate since,
            Map<String, Integer> conditions) {
    }

    static PathAnswer of(String indicator, String unit, String tree, int publication, PathToTarget path) {
        return new PathAnswer(indicator, unit, path.at(), tree, publication, path.now().numerator(),
                path.now().denominator(), path.now().value().orElse(null), path.goal().orElse(null),
                path.need().isPresent() ? path.need().getAsLong() : null, path.places().stream().map(place ->
                        new Place(place.key(), place.name(), place.ratio().numerator(), place.ratio().denominator(),
                                place.need())).toList(), path.outlook().map(PathAnswer::ahead).orElse(null));
    }

    private static Ahead ahead(Outlook outlook) {
        Projection projection = outlook.projection();
        List<Step> steps = projection.steps();
        return new Ahead(projection.renewals().due(), projection.renewals().renewed(),
                projection.renewals().rate().flatMap(Ratio::value).orElse(null),
                IntStream.range(0, steps.size()).mapToObj(at -> month(projection, steps.get(at),
                        at == 0 ? 0 : steps.get(at - 1).lost())).toList(),
                outlook.lapses().stream().map(lapse -> new Ending(lapse.school().school().key(),
                        lapse.school().school().name(), lapse.day())).toList(),
                outlook.candidates().stream().collect(Collectors.groupingBy(candidate ->
                        Parameter.word(candidate.lack()), Collectors.counting())),
                outlook.candidates().stream().map(PathAnswer::near).toList());
    }

    private static Month month(Projection projection, Step step, long before) {
        return new Month(step.day(), step.lost() - before, projection.without(step).value().orElse(null),
                projection.asBefore(step).flatMap(Ratio::value).orElse(null), projection.now().value().orElse(null));
    }

    private static Near near(Candidate candidate) {
        return new Near(candidate.school().school().key(), candidate.school().school().name(),
                Parameter.word(candidate.lack()), candidate.since().orElse(null), candidate.conditions().stream()
                        .collect(Collectors.toMap(Condition::indicator, Condition::level)));
    }
}
