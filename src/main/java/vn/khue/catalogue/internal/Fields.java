package vn.khue.catalogue.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.khue.catalogue.CatalogueProblem.Severity;
import vn.khue.catalogue.Message;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.ExpressionProblem;

/**
 * The properties of one mapping. Whatever is missing or malformed is noted with its line and a stand-in is returned,
 * so that one reading finds everything; what was read from a file with problems is thrown away.
 */
class Fields {

    private final String file;
    private final String path;
    private final MappingNode mapping;
    private final Findings findings;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(String file, String path, MappingNode mapping, Findings findings) {
        this.file = file;
        this.path = path;
        this.mapping = mapping;
        this.findings = findings;
        mapping.getValue().forEach(this::register);
    }

    private void register(NodeTuple entry) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            error(entry.getKeyNode(), "property.name");
        } else if (nodes.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
            error(key, "property.twice", path + key.getValue());
        }
    }

    /** Reports the properties that nobody asked for. To be called last. */
    void finish() {
        nodes.forEach((name, node) -> {
            if (!asked.contains(name)) {
                error(node, "property.unknown", path + name, List.copyOf(asked));
            }
        });
    }

    boolean has(String name) {
        return node(name).isPresent();
    }

    List<String> names() {
        asked.addAll(nodes.keySet());
        return List.copyOf(nodes.keySet());
    }

    String text(String name) {
        return required(name, Form.TEXT, "");
    }

    Optional<String> optionalText(String name) {
        return read(name, Form.TEXT);
    }

    int whole(String name) {
        return required(name, Form.WHOLE, 0);
    }

    Optional<BigDecimal> number(String name) {
        return read(name, Form.NUMBER);
    }

    Optional<LocalDate> day(String name) {
        return read(name, Form.DAY);
    }

    boolean flag(String name) {
        return read(name, Form.FLAG).orElse(false);
    }

    Optional<Period> span(String name) {
        return read(name, Form.SPAN);
    }

    /** As {@link #span}; the given word, like no property at all, is empty. */
    Optional<Period> spanUnless(String name, String word) {
        return read(name, Form.SPAN.unless(word)).flatMap(span -> span);
    }

    <T> Optional<T> read(String name, Form<T> form) {
        return scalar(name).flatMap(node -> parsed(node, name, form));
    }

    <T> T required(String name, Form<T> form, T standIn) {
        return required(name, read(name, form), standIn);
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return required(name, Form.of(type), type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> Optional<E> optionalOneOf(String name, Class<E> type) {
        return read(name, Form.of(type));
    }

    <E extends Enum<E>> List<E> someOf(String name, Class<E> type) {
        return all(name, Form.of(type), Message.of("form.some", Form.of(type).choices()));
    }

    List<String> texts(String name) {
        return all(name, Form.TEXT, Message.of("form.texts"));
    }

    <T> List<T> all(String name, Form<T> form, Message expected) {
        return items(name).stream().flatMap(node -> (node instanceof ScalarNode scalar ? parsed(scalar, name, form)
                : this.<T>expected(node, name, expected)).stream()).toList();
    }

    Expression expression(String name) {
        return required(name, Form.EXPRESSION, new Expression.Literal(true));
    }

    Optional<Expression> optionalExpression(String name) {
        return read(name, Form.EXPRESSION);
    }

    Optional<Fields> section(String name) {
        return node(name).flatMap(node -> node instanceof MappingNode inner ? Optional.of(inside(name, inner))
                : expected(node, name, Message.of("form.properties")));
    }

    Fields requiredSection(String name) {
        return required(name, section(name), new Fields(file, path + name + ".",
                new MappingNode(mapping.getTag(), List.of(), mapping.getFlowStyle()), new Findings()));
    }

    /**
     * A mapping; the given word, like no property at all, is empty.
     *
     * @param example of the mapping, for whoever writes something else
     */
    Optional<Fields> sectionUnless(String name, String word, String example) {
        return node(name).filter(node -> !(node instanceof ScalarNode scalar && scalar.getValue().equals(word)))
                .flatMap(node -> node instanceof MappingNode inner ? Optional.of(inside(name, inner))
                        : expected(node, name, Message.of("form.unless", word, example)));
    }

    /** A sequence of mappings; where {@code shorthand} is given, a scalar stands for a mapping with that property. */
    List<Fields> sections(String name, Optional<String> shorthand) {
        List<Fields> sections = new ArrayList<>();
        for (Node node : items(name)) {
            if (node instanceof MappingNode inner) {
                sections.add(inside(name, inner));
            } else if (node instanceof ScalarNode scalar && shorthand.isPresent()) {
                sections.add(inside(name, single(shorthand.get(), scalar)));
            } else {
                expected(node, name, Message.of("form.properties"));
            }
        }
        return sections;
    }

    /** A mapping of mappings, in the order of the file. */
    Map<String, Fields> named(String name) {
        Map<String, Fields> named = new LinkedHashMap<>();
        section(name).ifPresent(inner -> inner.names()
                .forEach(key -> inner.section(key).ifPresent(fields -> named.put(key, fields))));
        return named;
    }

    /** A mapping of lists of texts, in the order of the file. */
    Map<String, List<String>> lists(String name) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        section(name).ifPresent(inner -> inner.names().forEach(key -> lists.put(key, inner.texts(key))));
        return lists;
    }

    /** A mapping of words, in the order of the file. */
    Map<String, String> names(String name) {
        Map<String, String> names = new LinkedHashMap<>();
        section(name).ifPresent(inner -> inner.names().forEach(key -> names.put(key, inner.text(key))));
        return names;
    }

    /** A mapping of expressions, in the order of the file. */
    Map<String, Expression> expressions(String name) {
        Map<String, Expression> expressions = new LinkedHashMap<>();
        section(name).ifPresent(inner -> inner.names()
                .forEach(key -> expressions.put(key, inner.expression(key))));
        return expressions;
    }

    /** Notes a problem of a property that reads well and yet is wrong. */
    void wrong(String name, String key, Object... arguments) {
        error(nodes.getOrDefault(name, mapping), key, arguments);
    }

    private Fields inside(String name, MappingNode inner) {
        return new Fields(file, path + name + ".", inner, findings);
    }

    private MappingNode single(String name, ScalarNode value) {
        ScalarNode key = new ScalarNode(value.getTag(), name, value.getStartMark(), value.getEndMark(),
                value.getScalarStyle());
        return new MappingNode(mapping.getTag(), true, List.of(new NodeTuple(key, value)), value.getStartMark(),
                value.getEndMark(), mapping.getFlowStyle());
    }

    private Optional<Node> node(String name) {
        asked.add(name);
        return Optional.ofNullable(nodes.get(name));
    }

    private List<Node> items(String name) {
        return node(name).flatMap(node -> node instanceof SequenceNode sequence ? Optional.of(sequence.getValue())
                : this.<List<Node>>expected(node, name, Message.of("form.list"))).orElse(List.of());
    }

    private Optional<ScalarNode> scalar(String name) {
        return node(name).flatMap(node -> node instanceof ScalarNode scalar ? Optional.of(scalar)
                : expected(node, name, Message.of("form.single")));
    }

    private <T> Optional<T> parsed(ScalarNode node, String name, Form<T> form) {
        try {
            return Optional.of(form.parse(node.getValue()));
        } catch (ExpressionProblem problem) {
            error(node, "expression.in", path + name, problem.said());
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return expected(node, name, form.expected());
        }
    }

    private <T> Optional<T> expected(Node node, String name, Message expected) {
        error(node, "value.form", path + name, expected);
        return Optional.empty();
    }

    <T> T required(String name, Optional<T> value, T standIn) {
        if (!nodes.containsKey(name)) {
            error(mapping, "property.missing", path + name);
        }
        return value.orElse(standIn);
    }

    private void error(Node node, String key, Object... arguments) {
        int line = node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
        findings.add(file, line, Severity.ERROR, Message.of(key, arguments));
    }
}
