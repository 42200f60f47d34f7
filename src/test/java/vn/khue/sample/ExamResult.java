package vn.khue.sample;

/**
 * What a unit's candidates of one programme reached.
 *
 * @param year of the exam
 * @param school or centre
 * @param programme code
 * @param count of candidates, before appeals
 */
record ExamResult(int year, School school, String programme, ExamCount count) {

    String stream() {
        return school.level() == Level.GDTX ? Level.GDTX.name() : Level.THPT.name();
    }
}
