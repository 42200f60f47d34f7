package vn.khue.schedule;

/** What is done for a night, in order. */
public enum NightStep {
    /** Everything that has come is taken in and checked. */
    INTAKE,
    /** Who has sent what is written down and handed in. */
    COMPLETENESS,
    /** What is waiting becomes visible. */
    PUBLICATION
}
