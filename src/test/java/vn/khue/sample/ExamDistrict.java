package vn.khue.sample;

import java.util.List;

/**
 * The graduation exam of 2023 in a district.
 *
 * @param code official code
 * @param units schools and centres with candidates
 * @param full of them, those where all were recognised
 * @param count of candidates
 */
record ExamDistrict(String code, int units, int full, ExamCount count) {

    /** The 15 districts; the sums are the published figures. */
    static List<ExamDistrict> all() {
        return Resources.lines("exam-units.csv").stream().skip(1).map(ExamDistrict::parse).toList();
    }

    private static ExamDistrict parse(String line) {
        String[] columns = line.split(",");
        return new ExamDistrict(columns[0], Integer.parseInt(columns[1]), Integer.parseInt(columns[2]),
                ExamCount.parse(columns, 3));
    }
}
