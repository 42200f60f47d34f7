package vn.khue.shared;

import java.time.LocalDate;

/**
 * The trees along which schools are grouped. A flat attribute such as the level is a tree of depth one.
 *
 * @see "docs/decisions/0005-flat-trees-unit-strings-rule-numbers.md"
 */
public enum Tree {
    /** Province and districts, until 30 Jun 2025. */
    DISTRICT("district"),
    /** Province and communes, from 1 Jul 2025 (Luật 72/2025/QH15). */
    COMMUNE("commune"),
    /** Level of education: MN, TH, THCS, THPT, LC, GDTX. */
    LEVEL("level"),
    /** Public or private. */
    OWNERSHIP("ownership"),
    /** Remote areas and the like. */
    AREA("area");

    /** First day without districts. */
    public static final LocalDate COMMUNES_FROM = LocalDate.of(2025, 7, 1);

    private final String key;

    Tree(String key) {
        this.key = key;
    }

    /** Name in the warehouse and in addresses. */
    public String key() {
        return key;
    }

    /** The administrative tree in force on {@code day}. */
    public static Tree administrativeOn(LocalDate day) {
        return day.isBefore(COMMUNES_FROM) ? DISTRICT : COMMUNE;
    }
}
