package vn.khue.query.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.query.Figure;
import vn.khue.shared.UnitId;

/** Names of the parts of a figure. A part that no unit claims has the key {@link Figure#UNPLACED} and no name here. */
@Component
class RowNames {

    private final Units units;
    private final Catalogue catalogue;

    RowNames(Units units, Catalogue catalogue) {
        this.units = units;
        this.catalogue = catalogue;
    }

    String key(Question question, String key) {
        return switch (question.request().by()) {
            case NONE -> question.request().unit();
            case PLACE, DISTRICT, COMMUNE -> isLeaf(key) ? UnitId.parse(key).code() : Figure.UNPLACED;
            case LEVEL, OWNERSHIP, AREA, SCHOOL, FACET -> key;
        };
    }

    String name(Question question, String key, String name) {
        return switch (question.request().by()) {
            case NONE -> question.unitName();
            case PLACE, DISTRICT, COMMUNE -> units.find(UnitId.parse(key)).filter(u -> isLeaf(key))
                    .map(u -> u.kind() == Unit.Kind.DISTRICT ? u.shortName() : u.name()).orElse("");
            case LEVEL -> label("level", key);
            case OWNERSHIP -> label("ownership", key);
            case AREA -> label("area", key);
            case SCHOOL, FACET -> name;
        };
    }

    private boolean isLeaf(String key) {
        return units.find(UnitId.parse(key)).filter(u -> u.kind() != Unit.Kind.PROVINCE).isPresent();
    }

    private String label(String column, String value) {
        return catalogue.contract("school-register").column(column).values().getOrDefault(value, List.of(value))
                .getFirst();
    }
}
