package vn.khue.query.internal;

import java.time.LocalDate;

/**
 * A period of an indicator.
 *
 * @param period "2023", "2022-2023"
 * @param since the day of its first announcement
 * @param day the day that its figure speaks of: of an exam a day in June, else that of the announcement
 */
record Announcement(String period, LocalDate since, LocalDate day) {
}
