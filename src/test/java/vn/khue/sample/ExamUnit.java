package vn.khue.sample;

/**
 * A school or centre with candidates, as the draw sees it.
 *
 * @param school which
 * @param size weight of its candidates among those of others
 * @param failing weight of a candidate's failure
 * @param full whether all are recognised
 */
record ExamUnit(School school, double size, double failing, boolean full) {
}
