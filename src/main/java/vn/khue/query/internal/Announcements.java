package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Period;
import vn.khue.network.ExamCouncils;
import vn.khue.query.FigureRequest;

/** The periods of an indicator that a publication knows, and which of them answers a question. */
@Component
class Announcements {

    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

    private final Catalogue catalogue;
    private final Chronicles chronicles;

    Announcements(Catalogue catalogue, Chronicles chronicles) {
        this.catalogue = catalogue;
        this.chronicles = chronicles;
    }

    /** Announced from one day to another, in the order of announcement. */
    List<Announcement> between(Indicator indicator, Edition edition, LocalDate from, LocalDate to) {
        return lastFirst(indicator, edition, from, to).toList().reversed();
    }

    /** The period asked for, or the newest, if it was announced by the day. */
    Optional<Announcement> answering(Indicator indicator, Edition edition, FigureRequest request) {
        return request.period().map(period -> announced(indicator, edition, period))
                .orElseGet(() -> lastFirst(indicator, edition, LocalDate.MIN, request.at()).findFirst())
                .filter(period -> !period.since().isAfter(request.at()));
    }

    private Stream<Announcement> lastFirst(Indicator indicator, Edition edition, LocalDate from, LocalDate to) {
        return periods(indicator, edition).lastFirst(from, to, edition.number())
                .flatMap(period -> announced(indicator, edition, period).stream());
    }

    private Optional<Announcement> announced(Indicator indicator, Edition edition, String period) {
        return periods(indicator, edition).since(period, edition.number())
                .map(since -> new Announcement(period, since, examDay(indicator, period).orElse(since)));
    }

    private Periods periods(Indicator indicator, Edition edition) {
        return chronicles.upTo(edition).periods(edition.rule(indicator.id()));
    }

    /** The day of a year's exam; empty for periods of another kind. */
    Optional<LocalDate> examDay(Indicator indicator, String period) {
        boolean exam = indicator.datasets().stream()
                .allMatch(dataset -> catalogue.contract(dataset).period() == Period.EXAM_YEAR);
        return exam && YEAR.matcher(period).matches()
                ? Optional.of(ExamCouncils.examDay(Integer.parseInt(period))) : Optional.empty();
    }
}
