package vn.khue.catalogue;

/** What a row speaks of. A row about a unit counts at that unit and above, never below. */
public enum About { SCHOOL, UNIT, EITHER }
