package vn.khue.catalogue.internal;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.khue.catalogue.CatalogueProblem.Severity;
import vn.khue.catalogue.Message;

/**
 * A file of the catalogue and where everything in it stands.
 *
 * @param name as problems show it: "contracts/school-register.yaml"
 */
public record YamlFile(String name, String content) {

    /** The name without folder and ending: what the id inside must be. */
    public String stem() {
        return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
    }

    /** The properties at the top; empty, and a problem, when the file is no mapping. */
    Optional<Fields> fields(Findings findings) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(content));
            if (isCircle(root, new ArrayList<>())) {
                findings.add(name, 1, Severity.ERROR, Message.of("yaml.circle"));
                return Optional.empty();
            }
            if (root instanceof MappingNode mapping) {
                return Optional.of(new Fields(name, "", mapping, findings));
            }
            findings.add(name, 1, Severity.ERROR, Message.of("yaml.properties"));
        } catch (MarkedYAMLException unreadable) {
            findings.add(name, unreadable.getProblemMark().getLine() + 1, Severity.ERROR,
                    Message.of("yaml.unreadable", String.valueOf(unreadable.getProblem())));
        } catch (YAMLException unreadable) {
            findings.add(name, 1, Severity.ERROR, Message.of("yaml.unreadable",
                    String.valueOf(unreadable.getMessage())));
        }
        return Optional.empty();
    }

    /** An alias may stand inside what it stands for, and reading it would never end. */
    private static boolean isCircle(Node node, List<Node> around) {
        if (around.stream().anyMatch(outer -> outer == node)) {
            return true;
        }
        around.addLast(node);
        Stream<Node> inside = switch (node) {
            case MappingNode mapping -> mapping.getValue().stream()
                    .flatMap(entry -> Stream.of(entry.getKeyNode(), entry.getValueNode()));
            case SequenceNode sequence -> sequence.getValue().stream();
            default -> Stream.empty();
        };
        boolean circle = inside.anyMatch(inner -> isCircle(inner, around));
        around.removeLast();
        return circle;
    }

    /** Line of every property by its path: "columns.school.ref", "rules.active.expect". */
    Map<String, Integer> lines() {
        Map<String, Integer> lines = new HashMap<>();
        collect("", new Yaml(new LoaderOptions()).compose(new StringReader(content)), lines);
        return lines;
    }

    private static void collect(String path, Node node, Map<String, Integer> lines) {
        String prefix = path.isEmpty() ? "" : path + ".";
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    lines.put(prefix + key.getValue(), key.getStartMark().getLine() + 1);
                    collect(prefix + key.getValue(), entry.getValueNode(), lines);
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            List<Node> items = sequence.getValue();
            for (int i = 0; i < items.size(); i++) {
                String item = prefix + idOf(items.get(i)).orElse(Integer.toString(i));
                lines.put(item, items.get(i).getStartMark().getLine() + 1);
                collect(item, items.get(i), lines);
            }
        }
    }

    private static Optional<String> idOf(Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals("id"))
                .filter(entry -> entry.getValueNode() instanceof ScalarNode)
                .map(entry -> ((ScalarNode) entry.getValueNode()).getValue()).findFirst() : Optional.empty();
    }
}
