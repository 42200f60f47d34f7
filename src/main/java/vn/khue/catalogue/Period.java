package vn.khue.catalogue;

/** The span of time that one delivery covers. */
public enum Period { NIGHT, MONTH, QUARTER, HALF_YEAR, SCHOOL_YEAR, EXAM_YEAR, ROUND, ONE_OFF }
