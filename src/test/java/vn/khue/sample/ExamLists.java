package vn.khue.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The rows of the files of graduation results. */
final class ExamLists {

    static final List<String> COLUMNS = List.of("year", "stage", "announced_on", "school", "programme", "stream",
            "registered", "due", "sat", "for_recognition", "recognised");
    static final List<String> SUMMARY = List.of("year", "stage", "unit", "registered", "due", "sat", "stated_rate",
            "stated_base");

    private static final Map<Integer, LocalDate> BEFORE_APPEALS = Map.of(2022, LocalDate.of(2022, 7, 24),
            2023, LocalDate.of(2023, 7, 18), 2024, LocalDate.of(2024, 7, 17), 2025, LocalDate.of(2025, 7, 16));
    private static final Map<Integer, LocalDate> AFTER_APPEALS = Map.of(2022, LocalDate.of(2022, 8, 8),
            2023, LocalDate.of(2023, 8, 4), 2024, LocalDate.of(2024, 8, 2), 2025, LocalDate.of(2025, 8, 4));
    private static final int UNITS = 5;

    private final Exams exams;

    ExamLists(Exams exams) {
        this.exams = exams;
    }

    /** Every unit. */
    List<List<Object>> beforeAppeals(int year) {
        return exams.results(year).stream()
                .map(result -> row(result, result.count(), "before", BEFORE_APPEALS.get(year))).toList();
    }

    /** A handful of units: in 2023 nothing changed by appeals, in other years one more was recognised in each. */
    List<List<Object>> afterAppeals(int year) {
        int more = year == 2023 ? 0 : 1;
        return exams.results(year).stream()
                .filter(result -> result.count().failed() > 3)
                .limit(UNITS)
                .map(result -> row(result, recognisingMore(result.count(), more), "after", AFTER_APPEALS.get(year)))
                .toList();
    }

    /** What the department says of the province, with the base of its rate. */
    List<List<Object>> summary(int year, String unit, String council, String rate) {
        ExamCount count = exams.count(year, council);
        return List.of(List.of(year, stage("before"), unit, count.registered(), count.due(), count.sat(), rate,
                count.due()));
    }

    private static List<Object> row(ExamResult result, ExamCount count, String stage, LocalDate announced) {
        return List.of(result.year(), stage(stage), announced, result.school().code(), result.programme(),
                result.stream(), count.registered(), count.due(), count.sat(), count.forRecognition(),
                count.recognised());
    }

    private static ExamCount recognisingMore(ExamCount count, int more) {
        return new ExamCount(count.registered(), count.due(), count.sat(), count.forRecognition(),
                count.recognised() + more);
    }

    private static String stage(String id) {
        return Wording.text("stage." + id);
    }
}
