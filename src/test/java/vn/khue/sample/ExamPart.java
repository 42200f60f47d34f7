package vn.khue.sample;

import java.util.List;

/**
 * Candidates of one year that are divided together.
 *
 * @param year of the exam
 * @param council that examines: 40 Đắk Lắk, 39 former Phú Yên
 * @param programme code
 * @param stream {@code THPT} for schools, {@code GDTX} for centres
 * @param full units of which all are recognised
 * @param count of candidates
 */
record ExamPart(int year, String council, String programme, String stream, int full, ExamCount count) {

    /** All years; the sums of 2023, and those recognised in both councils of 2025 together, were published. */
    static List<ExamPart> all() {
        return Resources.lines("exam-years.csv").stream().skip(1).map(ExamPart::parse).toList();
    }

    private static ExamPart parse(String line) {
        String[] columns = line.split(",");
        return new ExamPart(Integer.parseInt(columns[0]), columns[1], columns[2], columns[3],
                Integer.parseInt(columns[4]), ExamCount.parse(columns, 5));
    }
}
