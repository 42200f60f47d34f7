package vn.khue.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.khue.shared.Ratio;

/** Adds up the committed files of graduation results with loops and maps. */
final class PlainExams {

    /** A row of a list. */
    record Result(String year, String school, String programme, String stream, ExamCount count) {

        /** Three digits inside the school's code. */
        String district() {
            return school.substring(2, 5);
        }

        private List<String> key() {
            return List.of(year, school, programme, stream);
        }
    }

    private final Map<List<String>, Result> results = new LinkedHashMap<>();

    private PlainExams(boolean afterAppeals) {
        for (String name : List.of("11-tot-nghiep-2022", "13-tot-nghiep-2023", "15-tot-nghiep-2024",
                "17-tot-nghiep-2025")) {
            read(name + ".csv");
            if (afterAppeals) {
                read(name.replaceFirst("^(\\d+)", String.valueOf(Integer.parseInt(name.substring(0, 2)) + 1))
                        + "-phuc-khao.csv");
            }
        }
    }

    static PlainExams beforeAppeals() {
        return new PlainExams(false);
    }

    /** What was announced later takes the place of what was announced before. */
    static PlainExams afterAppeals() {
        return new PlainExams(true);
    }

    ExamCount count(int year, Predicate<Result> interest) {
        return of(year, interest).map(Result::count).reduce(ExamCount.NONE, ExamCount::plus);
    }

    /** Units of which all are recognised, of all units. */
    Ratio fullUnits(int year, Predicate<Result> interest) {
        Map<String, ExamCount> units = new HashMap<>();
        of(year, interest).forEach(result -> units.merge(result.school(), result.count(), ExamCount::plus));
        return Ratio.of((int) units.values().stream().filter(count -> count.failed() == 0).count(), units.size());
    }

    private Stream<Result> of(int year, Predicate<Result> interest) {
        return results.values().stream().filter(result -> result.year().equals(String.valueOf(year))).filter(interest);
    }

    private void read(String name) {
        for (NamedCsvRecord row : PlainFiles.csv(name)) {
            Result result = new Result(text(row, "year"), text(row, "school"), text(row, "programme"),
                    text(row, "stream"), new ExamCount(number(row, "registered"), number(row, "due"),
                    number(row, "sat"), number(row, "for_recognition"), number(row, "recognised")));
            results.put(result.key(), result);
        }
    }

    private static String text(NamedCsvRecord row, String column) {
        return row.getField(PlainFiles.header(column));
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(text(row, column));
    }
}
