package vn.khue.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightFilesTest {

    /** 94 % by two in the morning; on the 30th a district had no power. */
    @ParameterizedTest
    @CsvSource({"32-dem-nhan-2023-05-29, 1754, 1718, 1649, 1653", "35-dem-nhan-2023-05-30, 1754, 1719, 1620, 1668",
        "38-dem-nhan-2023-05-31, 1754, 1719, 1649, 1668"})
    void mostFilesCameAndInTime(String name, int due, int received, int onTime, int accepted) {
        List<NamedCsvRecord> rows = rows(name);
        assertThat(List.of(sum(rows, "file_due"), sum(rows, "file_received"), sum(rows, "file_on_time"),
                sum(rows, "file_accepted"))).containsExactly(due, received, onTime, accepted);
    }

    /** By nights missed on 31 May: nine for three nights and more. */
    @Test
    void someSchoolsAreSilentForNights() {
        Map<String, Integer> silent = new HashMap<>();
        rows("38-dem-nhan-2023-05-31").stream()
                .filter(row -> text(row, "dataset").equals(SectorRecords.DATASET))
                .forEach(row -> silent.merge(text(row, "nights_missed"), 1, Integer::sum));
        assertThat(silent).isEqualTo(Map.of("0", 1015, "1", 6, "2", 6, "3", 7, "8", 1, "11", 1));
    }

    @ParameterizedTest
    @CsvSource({"30-ho-so-nganh-2023-05-29, 32-dem-nhan-2023-05-29, sector-records",
        "31-so-diem-hoc-ba-2023-05-29, 32-dem-nhan-2023-05-29, digital-records",
        "36-ho-so-nganh-2023-05-31, 38-dem-nhan-2023-05-31, sector-records",
        "37-so-diem-hoc-ba-2023-05-31, 38-dem-nhan-2023-05-31, digital-records"})
    void theFilesHaveTheSchoolsWhoseFileWasAccepted(String file, String night, String dataset) {
        Set<String> sent = new HashSet<>();
        rows(file).forEach(row -> sent.add(text(row, "school")));
        Set<String> accepted = new HashSet<>();
        rows(night).stream().filter(row -> text(row, "dataset").equals(dataset))
                .filter(row -> text(row, "file_accepted").equals("1"))
                .forEach(row -> accepted.add(text(row, "school")));
        assertThat(sent).isEqualTo(accepted);
    }

    private static List<NamedCsvRecord> rows(String name) {
        List<NamedCsvRecord> rows = new ArrayList<>();
        PlainFiles.csv(name + ".csv.gz").forEach(rows::add);
        return rows;
    }

    private static int sum(List<NamedCsvRecord> rows, String column) {
        return rows.stream().mapToInt(row -> Integer.parseInt(text(row, column))).sum();
    }

    private static String text(NamedCsvRecord row, String column) {
        return row.getField(PlainFiles.header(column));
    }
}
