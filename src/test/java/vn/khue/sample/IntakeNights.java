package vn.khue.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rows of the nights' own files: which school owed what, and what came of it. */
final class IntakeNights {

    static final List<String> COLUMNS = List.of("night", "school", "dataset", "file_due", "file_received",
            "file_on_time", "file_accepted", "nights_missed");

    private IntakeNights() {
    }

    /** Kindergartens have no gradebooks. */
    static List<List<Object>> rows(List<School> schools, Nights nights, LocalDate night) {
        List<List<Object>> rows = new ArrayList<>();
        for (School school : schools) {
            rows.add(row(school, nights, night, SectorRecords.DATASET));
            if (school.level() != Level.MN) {
                rows.add(row(school, nights, night, DigitalRecords.DATASET));
            }
        }
        return rows;
    }

    private static List<Object> row(School school, Nights nights, LocalDate night, String dataset) {
        return List.of(night, school.code(), dataset, 1, one(nights.received(school, night)),
                one(nights.onTime(school, night)), one(nights.accepted(school, night, dataset)),
                nights.missed(school, night));
    }

    private static int one(boolean fact) {
        return fact ? 1 : 0;
    }
}
