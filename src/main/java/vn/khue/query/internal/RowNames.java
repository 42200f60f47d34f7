package vn.khue.query.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Name;
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
            case PLACE, DISTRICT, COMMUNE -> leaf(key).map(unit -> unit.id().code()).orElse(Figure.UNPLACED);
            case LEVEL, OWNERSHIP, AREA, SCHOOL, FACET -> key;
        };
    }

    String name(Question question, String key, String name) {
        return switch (question.request().by()) {
            case NONE -> question.unitName();
            case PLACE, DISTRICT, COMMUNE -> leaf(key).map(RowNames::shown).orElse("");
            case LEVEL -> label("level", key);
            case OWNERSHIP -> label("ownership", key);
            case AREA -> label("area", key);
            case SCHOOL, FACET -> name;
        };
    }

    /** What the contract calls a value of the facet or split that the question goes along; datasets have a title. */
    String value(Question question, String value) {
        Map<String, List<String>> labels = labels(question);
        return labels.isEmpty() ? title(value) : labels.getOrDefault(value, List.of(value)).getFirst();
    }

    private String title(String value) {
        return catalogue.contracts().stream().filter(contract -> contract.id().equals(value)).findFirst()
                .map(contract -> contract.title().vi()).orElse(value);
    }

    /** Where the contract lists a value; those that it does not list come last. */
    int rank(Question question, String value) {
        int rank = List.copyOf(labels(question).keySet()).indexOf(value);
        return rank < 0 ? Integer.MAX_VALUE : rank;
    }

    private Map<String, List<String>> labels(Question question) {
        Indicator indicator = question.indicator();
        String along = question.request().along().orElseThrow();
        Stream<Column> columns = Optional.ofNullable(indicator.facets().get(along))
                .map(column -> indicator.datasets().stream().flatMap(id -> catalogue.contract(id).find(column).stream()))
                .orElseGet(() -> columns(indicator, indicator.split().get(along)));
        return columns.map(Column::values).filter(values -> !values.isEmpty()).findFirst().orElse(Map.of());
    }

    /** Columns that a split speaks of: the level of {@code max(held.level)}. */
    private Stream<Column> columns(Indicator indicator, Expression split) {
        return split.all().filter(Name.class::isInstance).map(Name.class::cast)
                .filter(name -> name.path().size() == 2 && indicator.let().containsKey(name.path().getFirst()))
                .flatMap(name -> catalogue.contract(indicator.let().get(name.path().getFirst()).dataset())
                        .find(name.last()).stream());
    }

    /** The district or commune of a key of the warehouse; empty for what only the province claims. */
    Optional<Unit> leaf(@Nullable String key) {
        return key == null ? Optional.empty()
                : units.find(UnitId.parse(key)).filter(unit -> unit.kind() != Unit.Kind.PROVINCE);
    }

    /** How lists name a place. */
    static String shown(Unit unit) {
        return unit.kind() == Unit.Kind.DISTRICT ? unit.shortName() : unit.name();
    }

    private String label(String column, String value) {
        return catalogue.contract("school-register").column(column).values().getOrDefault(value, List.of(value))
                .getFirst();
    }
}
