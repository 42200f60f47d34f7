package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Indicator.Empty;
import vn.khue.catalogue.Population.Status;
import vn.khue.catalogue.Sender;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.internal.Reported.Evidence;
import vn.khue.shared.Tree;

/**
 * Says of whom a figure waits for a report, and what shows that it came. Needs no read: who is at work is known, and
 * what counts for a school is read for the figure anyway.
 *
 * @see "docs/decisions/0033-who-reported.md"
 */
@Component
class Coverages {

    private static final Map<String, Tree> ATTRIBUTES = Map.of("ownership", Tree.OWNERSHIP, "area", Tree.AREA);
    private static final String LEVEL = "level";

    private final Catalogue catalogue;

    Coverages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What is to be noted while the figure is added up; empty where its cells cannot tell who reported. */
    Optional<Reported> of(Question question, Places places) {
        Indicator indicator = question.indicator();
        // what an earlier definition waited for is not known any more
        if (question.request().by() == Breakdown.FACET || !question.edition().knows(indicator)) {
            return Optional.empty();
        }
        Optional<BitSet> expected = expected(question, places);
        if (indicator.isDated() && indicator.datasets().stream().map(catalogue::contract).allMatch(Coverages::isWhole)) {
            Optional<LocalDate> upTo = spokenUpTo(question, places);
            return expected.map(schools -> Reported.of(expected, upTo.isPresent() ? schools : new BitSet(), upTo,
                    upTo.filter(day -> isOld(indicator, day, question.request().at())).isPresent()));
        }
        return evidence(question).map(evidence -> {
            Optional<LocalDate> since = question.announcement().map(Announcement::since);
            // a period that was asked for by name is as old as the reader wants it
            boolean old = question.request().period().isEmpty()
                    && since.filter(day -> isOld(indicator, day, question.request().at())).isPresent();
            return Reported.bySchool(expected, evidence, since, old);
        });
    }

    /** A dataset that the department owes speaks of every school, also of those of which it says nothing. */
    private static boolean isWhole(Contract contract) {
        return contract.expected().map(Sender.DEPARTMENT::equals)
                .orElseGet(() -> contract.sender().equals(List.of(Sender.DEPARTMENT)));
    }

    /** Up to which day all datasets have spoken, but no later than the figure's; beyond that it is carried. */
    private static Optional<LocalDate> spokenUpTo(Question question, Places places) {
        List<Optional<LocalDate>> newest = question.indicator().datasets().stream()
                .map(dataset -> places.delivered(question, dataset)).toList();
        return newest.stream().anyMatch(Optional::isEmpty) ? Optional.empty()
                : newest.stream().flatMap(Optional::stream).min(LocalDate::compareTo)
                        .map(day -> day.isAfter(question.request().at()) ? question.request().at() : day);
    }

    private static boolean isOld(Indicator indicator, LocalDate reported, LocalDate at) {
        return indicator.stale().filter(limit -> reported.plus(limit).isBefore(at)).isPresent();
    }

    /** Those that the population says; where it counts whoever reports, nobody in particular is waited for. */
    private static Optional<BitSet> expected(Question question, Places places) {
        if (question.indicator().population().status() != Status.ACTIVE) {
            return Optional.empty();
        }
        Map<String, List<String>> attributes = question.indicator().population().attributes();
        Standing working = places.working(question);
        BitSet expected = working.among(level -> attributes.getOrDefault(LEVEL, List.of(level)).contains(level),
                any -> true).schools();
        ATTRIBUTES.forEach((name, tree) -> Optional.ofNullable(attributes.get(name)).ifPresent(values ->
                expected.and(places.attribute(question, tree).among(values::contains, any -> true).schools())));
        return Optional.of(expected);
    }

    /**
     * What shows that a school reported: a denominator where silence counts as nothing; where it counts as a nought,
     * a share in any part, for only rows fall into one.
     */
    private static Optional<Evidence> evidence(Question question) {
        Cells cells = question.cells();
        if (question.indicator().empty() != Empty.ZERO || question.request().facet().isPresent()) {
            return Optional.of((cell, numerator, denominator) -> cell.equals(cells.whole()) ? denominator : 0);
        }
        return cells.parts().values().stream().findFirst()
                .map(start -> (cell, numerator, denominator) -> cell.startsWith(start) ? numerator : 0);
    }
}
