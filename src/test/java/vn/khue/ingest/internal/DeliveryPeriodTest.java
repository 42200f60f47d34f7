package vn.khue.ingest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Period;

class DeliveryPeriodTest {

    private static final LocalDate RECEIVED = LocalDate.of(2023, 6, 5);

    @ParameterizedTest
    @CsvSource({
        "NIGHT, 2023-05-31, 2023-05-31, 2023-05-31",
        "NIGHT, 20230531, 2023-05-31, 2023-05-31",
        "MONTH, 2024-02, 2024-02, 2024-02-29",
        "QUARTER, 2023-Q2, 2023-Q2, 2023-06-30",
        "HALF_YEAR, 2023-H2, 2023-H2, 2023-12-31",
        "SCHOOL_YEAR, 2022-2023, 2022-2023, 2023-08-31",
        "EXAM_YEAR, 2023, 2023, 2023-12-31",
        "ROUND, 2023-1, 2023-1, 2023-12-31",
        "ONE_OFF, 2023-05-31, 2023-05-31, 2023-05-31"})
    void readsWhatTheSenderWrote(Period kind, String written, String text, LocalDate last) {
        assertThat(DeliveryPeriod.parse(kind, written)).hasValueSatisfying(period -> {
            assertThat(period.text()).isEqualTo(text);
            assertThat(period.last()).isEqualTo(last);
        });
    }

    /** While there is time for October, what comes is October's; a file of certificates holds days of its own. */
    @ParameterizedTest
    @CsvSource({
        "platform-use, 2026-11-03T10:00:00Z, 2026-10", "platform-use, 2026-11-08T16:59:59Z, 2026-10",
        "platform-use, 2026-11-08T17:00:01Z, 2026-11", "cashless, 2026-11-08T10:00:00Z, 2026-10",
        "infrastructure, 2026-07-10T10:00:00Z, 2026-H1", "infrastructure, 2026-07-11T10:00:00Z, 2026-H2",
        "accreditation-certificates, 2026-11-03T10:00:00Z, 2026-11",
        "sector-records, 2026-11-03T20:00:00Z, 2026-11-03", "sector-records, 2026-11-03T22:00:00Z, 2026-11-04"})
    void aFileWithoutAPeriodIsOfTheOneBeforeAsLongAsThereIsTime(String dataset, Instant received, String period) {
        Periods periods = new Periods(new DueCalendar(Catalogue.bundled(), ZoneId.of("Asia/Ho_Chi_Minh")));

        assertThat(periods.of(Catalogue.bundled().contract(dataset), Optional.empty(), "66643101.csv", received))
                .map(DeliveryPeriod::text).contains(period);
    }

    @ParameterizedTest
    @CsvSource({"NIGHT, 2023-02-30", "NIGHT, 2023-05", "MONTH, 2023-13", "MONTH, 05/2023", "QUARTER, 2023-Q5",
        "SCHOOL_YEAR, 2022-2024", "EXAM_YEAR, 23"})
    void readsNothingElse(Period kind, String written) {
        assertThat(DeliveryPeriod.parse(kind, written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NIGHT, danh-ba-20230531.csv, 2023-05-31",
        "NIGHT, Danh bạ 31-05-2023.xlsx, 2023-05-31",
        "NIGHT, danh-ba.csv, 2023-06-05",
        "MONTH, GCN 2023-05.csv, 2023-05",
        "MONTH, GCN_20230415_ban2.csv, 2023-04",
        "MONTH, 66643101.csv, 2023-06",
        "SCHOOL_YEAR, ket-qua 2022-2023.csv, 2022-2023",
        "QUARTER, q.csv, 2023-Q2",
        "EXAM_YEAR, thi 2022.csv, 2022",
        "EXAM_YEAR, ket-qua-2022_20230105.csv, 2022",
        "EXAM_YEAR, ket-qua 20220718.csv, 2022",
        "MONTH, nen-tang-05-2023.csv, 2023-05",
        "MONTH, nen tang T5.2023.csv, 2023-05",
        "MONTH, 2023-05 gui 2023-06-02.csv, 2023-05",
        "MONTH, nen-tang-02-06-2023.csv, 2023-06",
        "NIGHT, danh ba 2023.csv, 2023-06-05"})
    void guessesByTheFileNameThenByTheDayOfReceipt(Period kind, String fileName, String text) {
        assertThat(DeliveryPeriod.guess(kind, fileName, RECEIVED)).map(DeliveryPeriod::text).contains(text);
    }

    /** An old exam must not become this year's, nor an old month this one. */
    @ParameterizedTest
    @CsvSource({"EXAM_YEAR, ket-qua.csv", "SCHOOL_YEAR, ket-qua.csv", "SCHOOL_YEAR, ket-qua 2023.csv",
        "MONTH, nen-tang-2022-13.csv", "NIGHT, danh-ba-31-02-2022.csv", "QUARTER, quy 1 nam 2022.csv"})
    void doesNotGuessWhereTheNameSaysTooLittle(Period kind, String fileName) {
        assertThat(DeliveryPeriod.guess(kind, fileName, RECEIVED)).isEmpty();
    }

    @Test
    void speaksOfTheDayOfReceiptWhileThePeriodLasts() {
        DeliveryPeriod may = DeliveryPeriod.guess(Period.MONTH, "2023-05", RECEIVED).orElseThrow();
        DeliveryPeriod june = DeliveryPeriod.guess(Period.MONTH, "2023-06", RECEIVED).orElseThrow();

        assertThat(may.asOf(RECEIVED)).isEqualTo(LocalDate.of(2023, 5, 31));
        assertThat(june.asOf(RECEIVED)).isEqualTo(RECEIVED);
    }
}
