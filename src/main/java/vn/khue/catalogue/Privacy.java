package vn.khue.catalogue;

/** Who may see the rows of a dataset; pupil rows are about persons, and reading them is audited. */
public enum Privacy { PUBLIC, INTERNAL, DEPARTMENT_ONLY, PUPIL }
