package vn.khue.catalogue.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Tag;
import vn.khue.catalogue.Message;

/**
 * Properties of no file: notes what a reader asks for, so that nothing but the reader says what may stand in one. A
 * reader that looks whether something is there is asked twice: once everything is, once nothing.
 */
class Asked extends Fields {

    /** Stands for every name that a file may choose. */
    static final String ANY_NAME = "*";

    /** What the reader is told when it looks whether something is there. */
    enum Told { ALL_THERE, NOTHING_THERE }

    private final Told[] told;
    private final Map<String, Shape> properties = new LinkedHashMap<>();
    private final Map<Told, Set<String>> required = new EnumMap<>(Told.class);
    private final Set<String> lookedFor = new LinkedHashSet<>();

    /** How a property is written. */
    sealed interface Shape {

        /** A single value. */
        record Single(Form<?> form) implements Shape {
        }

        /** A list of single values. */
        record Many(Form<?> form) implements Shape {
        }

        /** Properties of its own, or a word instead. */
        record Section(Asked inside, Optional<String> word) implements Shape {
        }

        /** A list of those; a single value may stand for one that has only this property. */
        record Sections(Asked inside, Optional<String> shorthand) implements Shape {
        }
    }

    private Asked(Told[] told) {
        super("", "", new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK), new Findings());
        this.told = told;
    }

    /** Everything that a reader asks for. */
    static Asked by(Consumer<Fields> reader) {
        Told[] told = {Told.ALL_THERE};
        Asked asked = new Asked(told);
        reader.accept(asked);
        told[0] = Told.NOTHING_THERE;
        reader.accept(asked);
        return asked;
    }

    Map<String, Shape> properties() {
        return properties;
    }

    /** What must be there whatever else is. */
    List<String> always() {
        Set<String> always = new LinkedHashSet<>();
        required.values().forEach(always::addAll);
        required.values().forEach(always::retainAll);
        return List.copyOf(always);
    }

    /** What must be there unless one of {@link #instead} is. */
    List<String> otherwise() {
        List<String> otherwise = new ArrayList<>(required.getOrDefault(Told.NOTHING_THERE, Set.of()));
        otherwise.removeAll(always());
        return otherwise;
    }

    /** What must be there with one of {@link #instead}. */
    List<String> together() {
        List<String> together = new ArrayList<>(required.getOrDefault(Told.ALL_THERE, Set.of()));
        together.removeAll(always());
        together.removeAll(lookedFor);
        return together;
    }

    List<String> instead() {
        return List.copyOf(lookedFor);
    }

    private Set<String> requiredNow() {
        return required.computeIfAbsent(told[0], any -> new LinkedHashSet<>());
    }

    @Override
    boolean has(String name) {
        lookedFor.add(name);
        return told[0] == Told.ALL_THERE;
    }

    @Override
    List<String> names() {
        return List.of(ANY_NAME);
    }

    @Override
    <T> Optional<T> read(String name, Form<T> form) {
        requiredNow();
        properties.putIfAbsent(name, new Shape.Single(form));
        return Optional.empty();
    }

    @Override
    <T> List<T> all(String name, Form<T> form, Message expected) {
        properties.putIfAbsent(name, new Shape.Many(form));
        return List.of();
    }

    @Override
    <T> T required(String name, Optional<T> value, T standIn) {
        if (!name.equals(ANY_NAME)) {
            requiredNow().add(name);
        }
        return value.orElse(standIn);
    }

    @Override
    Optional<Fields> section(String name) {
        return Optional.of(((Shape.Section) properties.computeIfAbsent(name,
                any -> new Shape.Section(new Asked(told), Optional.empty()))).inside());
    }

    @Override
    Optional<Fields> sectionUnless(String name, String word, String example) {
        return Optional.of(((Shape.Section) properties.computeIfAbsent(name,
                any -> new Shape.Section(new Asked(told), Optional.of(word)))).inside());
    }

    @Override
    List<Fields> sections(String name, Optional<String> shorthand) {
        return List.of(((Shape.Sections) properties.computeIfAbsent(name,
                any -> new Shape.Sections(new Asked(told), shorthand))).inside());
    }

    @Override
    void wrong(String name, String key, Object... arguments) {
        // nothing stands here that could be wrong
    }

    @Override
    void finish() {
        // nothing stands here that nobody asked for
    }
}
