package vn.khue.sample;

/**
 * Whom a school has, by group.
 *
 * @param group as in the sector database: {@code grade-1}, {@code teachers}, …
 * @param classes none for staff
 * @param records persons
 */
record Roll(String group, int classes, int records) {

    boolean isGrade() {
        return group.startsWith("grade-");
    }

    boolean isStaff() {
        return classes == 0;
    }
}
