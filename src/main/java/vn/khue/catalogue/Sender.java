package vn.khue.catalogue;

/** Who hands a file in. */
public enum Sender { SCHOOL, COMMUNE, DEPARTMENT, EXTERNAL }
