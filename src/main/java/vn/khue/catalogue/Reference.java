package vn.khue.catalogue;

import java.util.Map;
import java.util.Optional;

/** What a code in a column stands for, and the dated properties that rules may read of it. */
public enum Reference {

    SCHOOL(Map.of("active", Type.BOOL, "level", Type.TEXT, "ownership", Type.TEXT, "area", Type.TEXT,
            "district", Type.TEXT, "commune", Type.TEXT)),
    UNIT(Map.of("active", Type.BOOL, "kind", Type.TEXT)),
    /** Khuê has no list of these yet, so nothing can be read of them. */
    SUBJECT(Map.of()),
    /** Exam council; its codes change meaning with the exam year. */
    COUNCIL(Map.of("active", Type.BOOL, "province", Type.TEXT)),
    /** Row of a criterion table. */
    CRITERION(Map.of("active", Type.BOOL, "max", Type.DECIMAL, "group", Type.TEXT)),
    PROCEDURE(Map.of()),
    SCHEME(Map.of()),
    /** An indicator of the catalogue. */
    INDICATOR(Map.of("active", Type.BOOL));

    private final Map<String, Type> properties;

    Reference(Map<String, Type> properties) {
        this.properties = properties;
    }

    /** Type of a property: {@code school.active}, {@code criterion.max}. */
    public Optional<Type> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }
}
