package vn.khue.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is counted in a denominator.
 *
 * @param active only those working on the day
 * @param attributes attribute → admitted values: level → [MN, TH]; an attribute not named admits all
 */
public record Population(boolean active, Map<String, List<String>> attributes) {

    public Population {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
