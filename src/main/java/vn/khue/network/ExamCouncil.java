package vn.khue.network;

/**
 * A council of the graduation exam in one year: the first two digits of its candidates' numbers.
 *
 * @param year of the exam
 * @param code two digits, zero kept; they mean another council before and after 2026
 * @param province whose candidates it examines, as the province was on 1 June of that year
 */
public record ExamCouncil(int year, String code, Unit province) {
}
