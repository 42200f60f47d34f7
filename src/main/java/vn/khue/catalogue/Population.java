package vn.khue.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is counted in a denominator.
 *
 * @param status which of them by the days on which they open and close
 * @param attributes attribute → admitted values: level → [MN, TH]; an attribute not named admits all
 */
public record Population(Status status, Map<String, List<String>> attributes) {

    public Population {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * A school works from the day it opens to the day before it closes.
     *
     * @see "docs/decisions/0014-opened-unclosed-any-populations.md"
     */
    public enum Status {
        /** At work on the day. */
        ACTIVE,
        /** Opened by the day; those that have closed since are counted too. */
        OPENED,
        /** Not closed by the day; those that are yet to open are counted too. */
        UNCLOSED,
        /** Every school that the register knows. */
        ANY
    }
}
