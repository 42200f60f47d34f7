package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Period;
import vn.khue.network.ExamCouncils;
import vn.khue.publication.Snapshot;
import vn.khue.query.FigureRequest;
import vn.khue.warehouse.Warehouse;

/** The periods of an indicator that a publication knows, and which of them answers a question. */
@Component
class Announcements {

    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

    private final Warehouse warehouse;
    private final Catalogue catalogue;

    Announcements(Warehouse warehouse, Catalogue catalogue) {
        this.warehouse = warehouse;
        this.catalogue = catalogue;
    }

    /** Announced from one day to another, in the order of announcement. */
    List<Announcement> between(Indicator indicator, int rule, Snapshot snapshot, LocalDate from, LocalDate to) {
        return warehouse.dsl().resultQuery("""
                SELECT period, argMax(announced.since, pub) AS since FROM announced WHERE rule = %d AND %s
                GROUP BY period HAVING since BETWEEN toDate32('%s') AND toDate32('%s')"""
                .formatted(rule, snapshot.visible(), from, to))
                .fetch(row -> announcement(indicator, row.get("period", String.class),
                        row.get("since", LocalDate.class)))
                .stream().sorted(Comparator.comparing(Announcement::since).thenComparing(Announcement::period)).toList();
    }

    /** The period asked for, or the newest, if it was announced by the day. */
    Optional<Announcement> answering(Indicator indicator, int rule, Snapshot snapshot, FigureRequest request) {
        return between(indicator, rule, snapshot, LocalDate.of(1900, 1, 1), request.at()).stream()
                .filter(known -> request.period().map(known.period()::equals).orElse(true))
                .reduce((earlier, later) -> later);
    }

    private Announcement announcement(Indicator indicator, String period, LocalDate since) {
        return new Announcement(period, since, examDay(indicator, period).orElse(since));
    }

    /** The day of a year's exam; empty for periods of another kind. */
    Optional<LocalDate> examDay(Indicator indicator, String period) {
        boolean exam = indicator.datasets().stream()
                .allMatch(dataset -> catalogue.contract(dataset).period() == Period.EXAM_YEAR);
        return exam && YEAR.matcher(period).matches()
                ? Optional.of(ExamCouncils.examDay(Integer.parseInt(period))) : Optional.empty();
    }
}
