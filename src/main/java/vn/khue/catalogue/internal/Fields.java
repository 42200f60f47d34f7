package vn.khue.catalogue.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.khue.catalogue.CatalogueProblem.Severity;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.ExpressionProblem;

/**
 * The properties of one mapping. Whatever is missing or malformed is noted with its line and a stand-in is returned,
 * so that one reading finds everything; what was read from a file with problems is thrown away.
 */
final class Fields {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})([dmy])");

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
            error(entry.getKeyNode(), "property", "a property name is expected");
        } else if (nodes.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
            error(key, "property", "'" + path + key.getValue() + "' is written twice");
        }
    }

    /** Reports the properties that nobody asked for. To be called last. */
    void finish() {
        nodes.forEach((name, node) -> {
            if (!asked.contains(name)) {
                error(node, "property", "there is no property '" + path + name + "'; known here are "
                        + String.join(", ", asked));
            }
        });
    }

    boolean has(String name) {
        return node(name).isPresent();
    }

    boolean isScalar(String name) {
        return nodes.get(name) instanceof ScalarNode;
    }

    List<String> names() {
        asked.addAll(nodes.keySet());
        return List.copyOf(nodes.keySet());
    }

    String text(String name) {
        return required(name, optionalText(name), "");
    }

    Optional<String> optionalText(String name) {
        return read(name, "a text", text -> text);
    }

    int whole(String name) {
        return required(name, read(name, "a whole number", Integer::valueOf), 0);
    }

    Optional<Integer> optionalWhole(String name) {
        return read(name, "a whole number", Integer::valueOf);
    }

    Optional<BigDecimal> number(String name) {
        return read(name, "a number", BigDecimal::new);
    }

    Optional<LocalDate> day(String name) {
        return read(name, "a day such as 2023-05-31", LocalDate::parse);
    }

    boolean flag(String name) {
        return read(name, "true or false", Fields::truth).orElse(false);
    }

    /** {@code 3d}, {@code 12m}, {@code 10y}. */
    Optional<Period> span(String name) {
        return read(name, "a span such as 3d, 12m or 10y", Fields::toPeriod);
    }

    /** As {@link #span}; the given word, like no property at all, is empty. */
    Optional<Period> spanUnless(String name, String word) {
        return optionalText(name).filter(text -> !text.equals(word)).flatMap(text -> span(name));
    }

    <T> Optional<T> read(String name, String expected, Function<String, T> parser) {
        return scalar(name).flatMap(node -> parsed(node, name, expected, parser));
    }

    <T> T required(String name, String expected, Function<String, T> parser, T standIn) {
        return required(name, read(name, expected, parser), standIn);
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return required(name, optionalOneOf(name, type), type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> Optional<E> optionalOneOf(String name, Class<E> type) {
        return read(name, "one of " + choices(type), text -> constant(type, text));
    }

    <E extends Enum<E>> List<E> someOf(String name, Class<E> type) {
        return items(name).stream().flatMap(node -> (node instanceof ScalarNode scalar
                ? parsed(scalar, name, "one of " + choices(type), text -> constant(type, text))
                : this.<E>expected(node, name, "a list of " + choices(type))).stream()).toList();
    }

    List<String> texts(String name) {
        return items(name).stream().flatMap(node -> (node instanceof ScalarNode scalar
                ? Optional.of(scalar.getValue()) : this.<String>expected(node, name, "a list of texts")).stream())
                .toList();
    }

    Expression expression(String name) {
        return required(name, optionalExpression(name), new Expression.Literal(true));
    }

    Optional<Expression> optionalExpression(String name) {
        return scalar(name).flatMap(node -> {
            try {
                return Optional.of(Expression.parse(node.getValue()));
            } catch (ExpressionProblem problem) {
                error(node, "expression", "'" + path + name + "': " + problem.getMessage());
                return Optional.empty();
            }
        });
    }

    Optional<Fields> section(String name) {
        return node(name).flatMap(node -> node instanceof MappingNode inner ? Optional.of(inside(name, inner))
                : expected(node, name, "a list of properties"));
    }

    Fields requiredSection(String name) {
        return required(name, section(name), new Fields(file, path + name + ".",
                new MappingNode(mapping.getTag(), List.of(), mapping.getFlowStyle()), new Findings()));
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
                expected(node, name, "a list of properties");
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
    void wrong(String name, String code, String message) {
        error(nodes.getOrDefault(name, mapping), code, message);
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
                : this.<List<Node>>expected(node, name, "a list")).orElse(List.of());
    }

    private Optional<ScalarNode> scalar(String name) {
        return node(name).flatMap(node -> node instanceof ScalarNode scalar ? Optional.of(scalar)
                : expected(node, name, "a single value"));
    }

    private <T> Optional<T> parsed(ScalarNode node, String name, String expected, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(node.getValue()));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return expected(node, name, expected);
        }
    }

    private <T> Optional<T> expected(Node node, String name, String expected) {
        error(node, "value", "'" + path + name + "' must be " + expected);
        return Optional.empty();
    }

    private <T> T required(String name, Optional<T> value, T standIn) {
        if (!nodes.containsKey(name)) {
            error(mapping, "property", "'" + path + name + "' is missing");
        }
        return value.orElse(standIn);
    }

    private void error(Node node, String code, String message) {
        int line = node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
        findings.add(file, line, Severity.ERROR, code, message);
    }

    private static <E extends Enum<E>> String choices(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Fields::written).collect(Collectors.joining(", "));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> written(constant).equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Period toPeriod(String text) {
        Matcher parts = SPAN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        int amount = Integer.parseInt(parts.group(1));
        return switch (parts.group(2)) {
            case "d" -> Period.ofDays(amount);
            case "m" -> Period.ofMonths(amount);
            default -> Period.ofYears(amount);
        };
    }
}
