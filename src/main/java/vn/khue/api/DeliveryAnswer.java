package vn.khue.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.khue.ingest.DeliveryReport;

/**
 * What became of a delivery.
 *
 * @param state {@code received}, {@code checked}, {@code published}, {@code superseded} or {@code refused}
 * @param refusal why the whole file was not taken
 * @param rowsRead rows below the header; missing before the check, as are the next two
 * @param problems the first of them, by line
 * @param publication number of the publication that made it visible
 * @param events every state it was in, oldest first
 */
record DeliveryAnswer(long delivery, String state, @Nullable String dataset, @Nullable String period,
        @Nullable LocalDate asOf, String sender, String fileName, long size, String sha256,
        DeliveryReport.@Nullable Explanation refusal, @Nullable Long rowsRead, @Nullable Long rowsAccepted,
        @Nullable Long rowsRejected, List<DeliveryReport.Problem> problems, @Nullable Integer publication,
        List<Event> events) {

    /** @param detail what there is to say */
    record Event(Instant at, String state, @Nullable String detail) {
    }

    static DeliveryAnswer of(DeliveryReport report) {
        return new DeliveryAnswer(report.delivery(), Parameter.word(report.state()), report.dataset().orElse(null),
                report.period().orElse(null), report.asOf().orElse(null), report.sender(), report.fileName(),
                report.size(), report.sha256(), report.refusal().orElse(null), count(report.rowsRead()),
                count(report.rowsAccepted()), count(report.rowsRejected()), report.problems(),
                report.publication().isPresent() ? report.publication().getAsInt() : null,
                report.events().stream().map(event -> new Event(event.at(), Parameter.word(event.state()),
                        event.detail().orElse(null))).toList());
    }

    private static @Nullable Long count(OptionalLong count) {
        return count.isPresent() ? count.getAsLong() : null;
    }
}
