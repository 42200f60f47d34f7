package vn.khue.catalogue;

/** Why a cell has no value although something is written in it; never a zero. */
public enum Absence { NOT_TAKEN, UNKNOWN }
